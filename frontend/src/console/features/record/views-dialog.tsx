import { type FormEvent, useState } from "react";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Field } from "../../../ui/field";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useDeleteView } from "./api/delete-view";
import type { SavedView } from "./api/get-views";
import { useSaveView } from "./api/save-view";
import type { RecordSearch } from "./record-search";
import { saysAnything, searchOf, viewOf, viewShown } from "./views";

interface ViewsDialogProps {
  slug: string;
  kind: string;
  search: RecordSearch;
  views: readonly SavedView[];
  onClose: () => void;
}

/** Whoever opens the dialog wants to type a name. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** Saves what the grid shows as a view, and removes views that are no longer needed. */
export function ViewsDialog({ slug, kind, search, views, onClose }: ViewsDialogProps) {
  const text = useText();
  const [name, setName] = useState("");
  const [removed, setRemoved] = useState<SavedView>();
  const save = useSaveView(slug, kind);
  const remove = useDeleteView(slug, kind);
  const isNew = saysAnything(search) && !viewShown(views, search);
  const replaces = views.some((view) => view.name === name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") {
      save.mutate(viewOf(name.trim(), search), { onSuccess: onClose });
    }
  };
  return (
    <Dialog title={text(isNew ? "views.save" : "views.manage")} isOpen onClose={onClose}>
      {isNew && (
        <form className="pv-editor" onSubmit={submit}>
          <Field label={text("views.name")} hint={text(replaces ? "views.replaces" : "views.lead")}>
            {(ids) => (
              <input
                {...ids}
                ref={focus}
                className="pv-input"
                maxLength={80}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <div className="pv-actions">
            <Button type="submit" isDisabled={name.trim() === "" || save.isPending}>
              {text(replaces ? "views.replace" : "views.save")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {text("views.leave")}
            </Button>
          </div>
        </form>
      )}
      <ProblemNotice error={save.error ?? remove.error} />
      {removed && (
        <p className="pv-views__removed" role="status">
          {text("views.removed", { name: removed.name })}{" "}
          <Button
            look="plain"
            isDisabled={save.isPending}
            onPress={() =>
              save.mutate(viewOf(removed.name, searchOf(removed)), { onSuccess: () => setRemoved(undefined) })
            }
          >
            {text("views.put-back")}
          </Button>
        </p>
      )}
      {views.length > 0 && (
        <section aria-labelledby="saved-views">
          <h3 id="saved-views">{text("views.saved")}</h3>
          <ul className="pv-views__list">
            {views.map((view) => (
              <li key={view.id}>
                <span>{view.name}</span>
                <Button
                  look="plain"
                  aria-label={text("views.remove-one", { name: view.name })}
                  isDisabled={remove.isPending}
                  onPress={() => remove.mutate(view.id, { onSuccess: () => setRemoved(view) })}
                >
                  {text("views.remove")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isNew && (
        <div className="pv-actions">
          <Button look="quiet" onPress={onClose}>
            {text("views.done")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
