import { Link } from "@tanstack/react-router";
import { FileTrigger } from "react-aria-components";
import { getExportArchiveUrl } from "../../../api/generated/plainview";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Progress } from "../../../ui/progress";
import { useText } from "../../../ui/text";
import { useTakeArchive } from "./api/take-archive";

const parts = ["record", "documents", "editions", "history", "site", "manifest"];

/** Everything of the district, to take away and to take in. */
export function ArchiveScreen({ slug }: { slug: string }) {
  const text = useText();
  return (
    <Page title={text("nav.archive")} lead={text("archive.lead")}>
      <section aria-labelledby="archive-export" className="pv-section">
        <h2 id="archive-export">{text("archive.export")}</h2>
        <p>{text("archive.export.detail")}</p>
        <ul>
          {parts.map((part) => (
            <li key={part}>{text(`archive.part.${part}`)}</li>
          ))}
        </ul>
        <p className="pv-soft">{text("archive.export.not-public")}</p>
        <a className="pv-button" href={getExportArchiveUrl(slug)} download>
          {text("archive.export.start")}
        </a>
      </section>
      <TakeIn slug={slug} />
    </Page>
  );
}

function TakeIn({ slug }: { slug: string }) {
  const text = useText();
  const take = useTakeArchive(slug);
  return (
    <section aria-labelledby="archive-take" className="pv-section">
      <h2 id="archive-take">{text("archive.take")}</h2>
      <p>{text("archive.take.detail")}</p>
      <p>{text("archive.take.identity")}</p>
      <p>{text("archive.take.editions")}</p>
      <FileTrigger acceptedFileTypes={[".zip"]} onSelect={(files) => files?.[0] && take.mutate(files[0])}>
        <Button look="quiet" isDisabled={take.isPending}>
          {text(take.isPending ? "archive.take.reading" : "archive.take.choose")}
        </Button>
      </FileTrigger>
      {take.isPending && (
        <Progress
          label={text(take.sent < 1 ? "import.step.sending" : "archive.take.reading")}
          share={take.sent < 1 ? take.sent : undefined}
        />
      )}
      <ProblemNotice error={take.error} />
      {take.data && (
        <Notice
          tone="ok"
          title={text("archive.taken", { items: take.data.items, documents: take.data.documents })}
          live
        >
          <p>{text("archive.taken.next")}</p>
          <p>
            <Link to="/console/$slug/review" params={{ slug }}>
              {text("nav.review")}
            </Link>
          </p>
        </Notice>
      )}
    </section>
  );
}
