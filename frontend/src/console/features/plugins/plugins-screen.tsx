import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { usePlugins } from "./api/get-plugins";
import { useSwitchPlugin } from "./api/switch-plugin";
import { nameOf } from "./publisher";

export function PluginsScreen({ slug }: { slug: string }) {
  const text = useText();
  const { data, error } = usePlugins(slug);
  const change = useSwitchPlugin(slug);
  return (
    <Page title={text("nav.plugins")} lead={text("plugins.lead")}>
      <ProblemNotice error={error ?? change.error} />
      {!data && !error && <Loading />}
      {data?.plugins.length === 0 && (
        <Empty title={text("plugins.none")}>
          <p>{text("plugins.none.detail")}</p>
        </Empty>
      )}
      <ul className="pv-cards">
        {data?.plugins.map(({ id, version, kind, title, publisher, status, enabled }) => {
          const isQuarantined = code(status) === "quarantined";
          return (
            <li key={id} className="pv-card pv-card--switch">
              <div>
                <h2 className="pv-card__title">{title}</h2>
                <p className="pv-soft">
                  {text.ifKnown(`plugin.${code(kind)}`) ?? kind} · {nameOf(publisher)} ·{" "}
                  <code>{`${id} ${version}`}</code>
                </p>
                {isQuarantined && <p>{text("plugins.quarantined.detail")}</p>}
              </div>
              <div className="pv-card__side">
                <Status tone={isQuarantined ? "bad" : enabled ? "ok" : "info"}>
                  {text(isQuarantined ? "plugins.quarantined" : enabled ? "plugins.on" : "plugins.off")}
                </Status>
                <Button
                  look="quiet"
                  isDisabled={change.isPending || (isQuarantined && !enabled)}
                  onPress={() => change.mutate({ id, enabled: !enabled })}
                >
                  {text(enabled ? "plugins.switch-off" : "plugins.switch-on", { title })}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
