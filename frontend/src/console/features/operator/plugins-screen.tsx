import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Dialog } from "../../../ui/dialog";
import { Empty } from "../../../ui/empty";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { nameOf } from "../plugins/publisher";
import { useInstalledPlugins } from "./api/get-installed-plugins";
import { useInstallPlugin } from "./api/install-plugin";
import { useReleasePlugin } from "./api/release-plugin";
import { useRemovePlugin } from "./api/remove-plugin";

export function OperatorPluginsScreen() {
  const text = useText();
  const formats = useFormats();
  const { data, error } = useInstalledPlugins();
  const release = useReleasePlugin();
  const removal = useRemovePlugin();
  const [leaving, setLeaving] = useState<{ id: string; districts: number }>();
  return (
    <Page title={text("nav.operator.plugins")} lead={text("operator.plugins.lead")}>
      <Install />
      <ProblemNotice error={error ?? release.error} />
      {!data && !error && <Loading />}
      {data?.plugins.length === 0 && <Empty title={text("operator.plugins.none")} />}
      <ul className="pv-cards">
        {data?.plugins.map(
          ({ id, version, kind, title, publisher, status, reason, districts, usedByAll, installedAt, installedBy }) => {
            const isQuarantined = code(status) === "quarantined";
            return (
              <li key={`${id} ${version}`} className="pv-card pv-card--switch">
                <div>
                  <h2 className="pv-card__title">
                    {title} <code className="pv-soft">{`${id} ${version}`}</code>
                  </h2>
                  <p className="pv-soft">
                    {text.ifKnown(`plugin.${code(kind)}`) ?? kind} ·{" "}
                    {text("operator.plugins.publisher", { publisher: nameOf(publisher) })} ·{" "}
                    {text(usedByAll ? "operator.plugins.used-by-all" : "operator.plugins.used", { count: districts })} ·{" "}
                    {installedBy
                      ? text("operator.plugins.installed-by", { date: formats.day(installedAt), name: installedBy })
                      : text("operator.plugins.installed", { date: formats.day(installedAt) })}
                  </p>
                  {reason && <p>{reason}</p>}
                </div>
                <div className="pv-card__side">
                  <Status tone={isQuarantined ? "bad" : "ok"}>
                    {text(isQuarantined ? "plugins.quarantined" : "operator.plugins.active")}
                  </Status>
                  {isQuarantined && (
                    <Button look="quiet" isDisabled={release.isPending} onPress={() => release.mutate(id)}>
                      {text("operator.plugins.release")}
                    </Button>
                  )}
                  {!usedByAll && (
                    <Button look="plain" onPress={() => setLeaving({ id, districts })}>
                      {text("operator.plugins.remove")}
                    </Button>
                  )}
                </div>
              </li>
            );
          },
        )}
      </ul>
      <Dialog
        title={text("operator.plugins.remove.title", { id: leaving?.id ?? "" })}
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        alert
      >
        <p>{text("operator.plugins.remove.detail", { count: leaving?.districts ?? 0 })}</p>
        <ProblemNotice error={removal.error} />
        <div className="pv-actions">
          <Button
            look="danger"
            isDisabled={removal.isPending}
            onPress={() => leaving && removal.mutate(leaving.id, { onSuccess: () => setLeaving(undefined) })}
          >
            {text("operator.plugins.remove.confirm", { id: leaving?.id ?? "" })}
          </Button>
          <Button look="quiet" onPress={() => setLeaving(undefined)}>
            {text("operator.plugins.keep")}
          </Button>
        </div>
      </Dialog>
    </Page>
  );
}

function Install() {
  const text = useText();
  const install = useInstallPlugin();
  const take = (file: File | undefined) => file && install.mutate(file);
  return (
    <>
      <DropZone
        className="pv-drop"
        aria-label={text("operator.plugins.drop")}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          take(await dropped?.getFile());
        }}
      >
        <p>{text("operator.plugins.drop")}</p>
        <FileTrigger acceptedFileTypes={[".jar"]} onSelect={(files) => take(files?.[0])}>
          <Button isDisabled={install.isPending}>
            {text(install.isPending ? "operator.plugins.checking" : "operator.plugins.choose")}
          </Button>
        </FileTrigger>
        <p className="pv-soft">{text("operator.plugins.checks")}</p>
      </DropZone>
      <ProblemNotice error={install.error} kept={text("operator.plugins.nothing-kept")} />
      {install.data && (
        <Notice
          tone="ok"
          title={text("operator.plugins.done", { id: install.data.id, version: install.data.version })}
          live
        >
          <p>{text("operator.plugins.done.detail", { publisher: install.data.publisher })}</p>
        </Notice>
      )}
    </>
  );
}
