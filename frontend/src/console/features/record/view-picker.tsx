import { lazy, Suspense, useState } from "react";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { useText } from "../../../ui/text";
import { useViews } from "./api/get-views";
import type { RecordSearch } from "./record-search";
import type { FieldShape } from "./schema";
import { saysAnything, searchOf, viewShown } from "./views";

const ColumnsDialog = lazy(async () => ({ default: (await import("./columns-dialog")).ColumnsDialog }));
const ViewsDialog = lazy(async () => ({ default: (await import("./views-dialog")).ViewsDialog }));

interface ViewPickerProps {
  slug: string;
  kind: string;
  search: RecordSearch;
  /** All fields of the kind but its name. */
  fields: readonly FieldShape[];
  /** The names of those that have a column; none where there is no room for any. */
  shown: readonly string[];
  onShow: (search: RecordSearch) => void;
}

/** Chooses the columns, and keeps how the grid is looked at under a name. */
export function ViewPicker({ slug, kind, search, fields, shown, onShow }: ViewPickerProps) {
  const text = useText();
  const views = useViews(slug, kind);
  const [dialog, setDialog] = useState<"columns" | "views">();
  const current = viewShown(views, search);
  const close = () => setDialog(undefined);
  return (
    <div className="pv-views">
      {views.length > 0 && (
        <Field label={text("views.choose")}>
          {(ids) => (
            <select
              {...ids}
              className="pv-input"
              value={current?.id ?? (saysAnything(search) ? "unsaved" : "")}
              onChange={({ target }) => {
                const view = views.find(({ id }) => id === target.value);
                onShow(view ? searchOf(view) : {});
              }}
            >
              <option value="">{text("views.usual")}</option>
              {!current && saysAnything(search) && (
                <option value="unsaved" disabled>
                  {text("views.unsaved")}
                </option>
              )}
              {views.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {shown.length > 0 && (
        <Button look="plain" onPress={() => setDialog("columns")}>
          {text("columns.choose")}
        </Button>
      )}
      {(views.length > 0 || saysAnything(search)) && (
        <Button look="plain" onPress={() => setDialog("views")}>
          {text(current || !saysAnything(search) ? "views.manage" : "views.save")}
        </Button>
      )}
      <Suspense>
        {dialog === "columns" && (
          <ColumnsDialog
            fields={fields}
            shown={shown}
            onClose={close}
            onChoose={(columns) => {
              close();
              const { columns: _, ...rest } = search;
              onShow(columns ? { ...rest, columns: columns.join(",") } : rest);
            }}
          />
        )}
        {dialog === "views" && <ViewsDialog slug={slug} kind={kind} search={search} views={views} onClose={close} />}
      </Suspense>
    </div>
  );
}
