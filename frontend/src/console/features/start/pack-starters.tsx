import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import { type PackStarterView, useStarters } from "./api/get-starters";
import { useTakePackStarter } from "./api/take-starter";

/** What the laws that the district follows want it to have. */
export function PackStarters({ slug }: { slug: string }) {
  const { data: known } = useStarters(slug);
  return known?.packs.map((pack) => <PackStarter key={pack.pack} slug={slug} starter={pack} />);
}

function PackStarter({ slug, starter }: { slug: string; starter: PackStarterView }) {
  const text = useText();
  const mayEdit = useMay("edit-record");
  const take = useTakePackStarter(slug);
  const left = starter.items.filter((item) => !item.present).length;
  const id = `start-pack-${starter.pack}`;
  return (
    <section aria-labelledby={id} className="pv-section">
      <h2 id={id}>{text("start.pack", { title: starter.title })}</h2>
      <p>{text("start.pack.detail")}</p>
      <ProblemNotice error={take.error} kept={text("start.kept")} />
      {take.data && (
        <Notice tone="ok" title={text("start.taken", { count: take.data.added.length, kept: take.data.kept })} live />
      )}
      <ul className="pv-contents">
        {starter.items.map(({ kind, label, present }) => (
          <li key={`${kind} ${label}`}>
            {label} {present && <span className="pv-soft">· {text("start.pack.present")}</span>}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="pv-actions">
          <Button isDisabled={take.isPending || left === 0} onPress={() => take.mutate(starter.pack)}>
            {text("start.pack.take", { count: left })}
          </Button>
        </div>
      )}
    </section>
  );
}
