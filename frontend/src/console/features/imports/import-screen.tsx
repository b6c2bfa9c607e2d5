import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Field } from "../../../ui/field";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { kinds } from "../record/kinds";
import { useApplyImport } from "./api/apply-import";
import { useChangeMapping } from "./api/change-mapping";
import { useDiscardImport } from "./api/discard-import";
import { type ImportView, useImport } from "./api/get-import";
import { useStartImport } from "./api/start-import";
import { DryRunPreview, DryRunProblems, DryRunTally } from "./dry-run";
import { ImportProgress } from "./import-progress";
import { isSame, type Mapping, mapped, mappingOf, mayApply, stepOf, unfilled } from "./mapping";
import { Recalled } from "./recalled";
import { Templates } from "./templates";
import { Waiting } from "./waiting";

export function ImportScreen({ slug, id }: { slug: string; id?: string }) {
  const text = useText();
  return (
    <Page title={text("nav.import")} lead={text("import.lead")}>
      {id === undefined ? <Choose slug={slug} /> : <Started key={id} slug={slug} id={id} />}
    </Page>
  );
}

function Choose({ slug }: { slug: string }) {
  const text = useText();
  const navigate = useNavigate();
  const start = useStartImport(slug);
  const [work, setWork] = useState<{ id: string; sending: AbortController }>();
  const take = (file: File | undefined) => {
    if (file) {
      const begun = { id: crypto.randomUUID(), sending: new AbortController() };
      setWork(begun);
      start.mutate(
        { file, id: begun.id, signal: begun.sending.signal },
        { onSuccess: ({ id }) => navigate({ to: "/console/$slug/import/$id", params: { slug, id } }) },
      );
    }
  };
  // Whoever ends the sending knows that it ended.
  const isAborted = work?.sending.signal.aborted;
  return (
    <>
      <DropZone
        className="pv-drop"
        aria-label={text("import.drop")}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          take(await dropped?.getFile());
        }}
      >
        <p>{text("import.drop")}</p>
        <FileTrigger acceptedFileTypes={[".csv", ".xlsx"]} onSelect={(files) => take(files?.[0])}>
          <Button isDisabled={start.isPending}>{text(start.isPending ? "import.reading" : "import.choose")}</Button>
        </FileTrigger>
        <p className="pv-soft">{text("import.shapes")}</p>
      </DropZone>
      {start.isPending && work && (
        <ImportProgress slug={slug} id={work.id} sent={start.sent} onAbort={() => work.sending.abort()} />
      )}
      {isAborted ? (
        <Notice title={text("import.not-sent")} live />
      ) : (
        <ProblemNotice error={start.error} kept={text("import.nothing-kept")} />
      )}
      <Waiting slug={slug} />
      <p>
        <Link to="/console/$slug/policy-files" params={{ slug }}>
          {text("manual.instead")}
        </Link>
      </p>
      <Notice title={text("import.no-students.title")}>
        <p>{text("import.no-students.detail")}</p>
      </Notice>
      <Templates slug={slug} />
    </>
  );
}

function Started({ slug, id }: { slug: string; id: string }) {
  const text = useText();
  const { data, error } = useImport(slug, id);
  if (!data) {
    return error ? (
      <>
        <ProblemNotice error={error} />
        <Link to="/console/$slug/import" params={{ slug }}>
          {text("import.another")}
        </Link>
      </>
    ) : (
      <Loading />
    );
  }
  // What the server made of a mapping is the new beginning of the form.
  return stepOf(data) === "done" ? (
    <Done slug={slug} found={data} />
  ) : (
    <MapAndPreview
      key={JSON.stringify([data.sheet, data.shape, data.target, data.columns.map(({ mapsTo }) => mapsTo)])}
      slug={slug}
      found={data}
    />
  );
}

function Done({ slug, found }: { slug: string; found: ImportView }) {
  const text = useText();
  return (
    <>
      <Notice tone="ok" title={text("import.done", { file: found.fileName })} live>
        <p>{text("import.done.detail", { ...found.summary })}</p>
      </Notice>
      <div className="pv-actions">
        <Link className="pv-button" to="/console/$slug/record/$kind" params={{ slug, kind: found.target }}>
          {text("import.see")}
        </Link>
        <Link className="pv-button pv-button--quiet" to="/console/$slug/review" params={{ slug }}>
          {text("nav.review")}
        </Link>
        <Link className="pv-button pv-button--quiet" to="/console/$slug/import" params={{ slug }}>
          {text("import.another")}
        </Link>
      </div>
    </>
  );
}

function MapAndPreview({ slug, found }: { slug: string; found: ImportView }) {
  const text = useText();
  const navigate = useNavigate();
  const [mapping, setMapping] = useState<Mapping>(() => mappingOf(found.columns));
  const change = useChangeMapping(slug, found.id);
  const apply = useApplyImport(slug, found.id);
  const discard = useDiscardImport(slug, found.id);
  const isSaved = isSame(mapping, mappingOf(found.columns));
  const lacking = unfilled(found.fields, mapping);
  const { summary } = found;
  const nothing = summary.errors === 0 && summary.adds + summary.changes === 0;

  return (
    <>
      <p>
        <strong>{found.fileName}</strong>{" "}
        <span className="pv-soft">
          {text("import.file", {
            rows: found.rows,
            shape: text(`import.shape.${code(found.shape)}`),
            target: text.ifKnown(`kind.${found.target}`) ?? found.target,
          })}
        </span>
      </p>
      <DryRunTally summary={summary} />
      <div className="pv-actions">
        <Button isDisabled={!mayApply(found, isSaved) || apply.isPending} onPress={() => apply.mutate()}>
          {text(apply.isPending ? "import.applying" : "import.apply", { count: summary.adds + summary.changes })}
        </Button>
        <Button
          look="quiet"
          isDisabled={discard.isPending}
          onPress={() =>
            discard.mutate(undefined, { onSuccess: () => navigate({ to: "/console/$slug/import", params: { slug } }) })
          }
        >
          {text("import.discard")}
        </Button>
      </div>
      <p className="pv-soft">
        {text(nothing ? "import.nothing" : summary.errors > 0 ? "import.blocked" : "import.all-or-nothing")}
      </p>
      {(apply.isPending || change.isPending) && <ImportProgress slug={slug} id={found.id} />}
      <ProblemNotice error={apply.error ?? discard.error} kept={text("import.kept")} />

      {found.problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">{text("import.problems", { count: summary.errors })}</h2>
          <DryRunProblems problems={found.problems} />
        </section>
      )}

      <section aria-labelledby="mapping">
        <h2 id="mapping">{text("import.mapping")}</h2>
        <p className="pv-soft">{text("import.mapping.detail")}</p>
        <Recalled slug={slug} found={found} />
        <div className="pv-bar">
          {found.sheets.length > 1 && (
            <Field label={text("import.sheet")}>
              {(ids) => (
                <select
                  {...ids}
                  className="pv-input"
                  value={found.sheet}
                  disabled={change.isPending}
                  onChange={({ target }) => change.mutate({ sheet: target.value })}
                >
                  {found.sheets.map((sheet) => (
                    <option key={sheet} value={sheet}>
                      {sheet}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field label={text("import.shape")}>
            {(ids) => (
              <select
                {...ids}
                className="pv-input"
                value={code(found.shape)}
                disabled={change.isPending}
                onChange={({ target }) => change.mutate({ shape: target.value })}
              >
                {["long", "wide"].map((shape) => (
                  <option key={shape} value={shape}>
                    {text(`import.shape.${shape}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {code(found.shape) === "long" && (
            <Field label={text("import.target")}>
              {(ids) => (
                <select
                  {...ids}
                  className="pv-input"
                  value={found.target}
                  disabled={change.isPending}
                  onChange={({ target }) => change.mutate({ target: target.value })}
                >
                  {kinds.map((kind) => (
                    <option key={kind.code} value={kind.code}>
                      {text(`kind.${kind.code}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </div>
        <table className="pv-table pv-mapping">
          <thead>
            <tr>
              <th scope="col">{text("import.column")}</th>
              <th scope="col">{text("import.samples")}</th>
              <th scope="col">{text("import.field")}</th>
            </tr>
          </thead>
          <tbody>
            {found.columns.map(({ index, group, heading, samples, confidence, mapsTo }) => (
              <tr key={index}>
                <th scope="row" data-label={text("import.column")}>
                  {group && <span className="pv-soft">{group} › </span>}
                  {heading || text("import.unnamed", { number: index + 1 })}
                </th>
                <td data-label={text("import.samples")} className="pv-samples">
                  {samples.slice(0, 3).join(" · ")}
                </td>
                <td data-label={text("import.field")}>
                  <select
                    className="pv-input"
                    aria-label={text("import.maps-to", { column: heading || index + 1 })}
                    value={mapping.get(index) ?? ""}
                    onChange={({ target }) => setMapping(mapped(mapping, found.fields, index, target.value || null))}
                  >
                    <option value="">{text("import.leave-out")}</option>
                    {found.fields.map(({ name, label, required }) => (
                      <option key={name} value={name}>
                        {required ? text("form.required", { field: label }) : label}
                      </option>
                    ))}
                  </select>
                  {mapsTo && mapping.get(index) === mapsTo && confidence < 0.6 && (
                    <Status tone="warn">{text("import.unsure")}</Status>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {lacking.length > 0 && (
          <Notice tone="warn" title={text("import.lacking")}>
            <p>{lacking.map(({ label }) => label).join(", ")}</p>
          </Notice>
        )}
        <ProblemNotice error={change.error} kept={text("import.kept")} />
        <div className="pv-actions">
          <Button
            look={isSaved ? "quiet" : "main"}
            isDisabled={isSaved || change.isPending}
            onPress={() => change.mutate({ mapping })}
          >
            {text("import.remap")}
          </Button>
        </div>
      </section>

      <section aria-labelledby="preview">
        <h2 id="preview">{text("import.preview")}</h2>
        {!isSaved && <p className="pv-soft">{text("import.preview.old")}</p>}
        <DryRunPreview slug={slug} preview={found.preview} />
      </section>
    </>
  );
}
