import { type FormEvent, useMemo, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { type Edit, type Edited, type Seen, useEditItems } from "./api/edit-items";
import { useLabels } from "./api/get-items";
import { useRecordSchema } from "./api/get-schema";
import { listOf } from "./body";
import { FieldControl } from "./form/field-control";
import { nameField } from "./kinds";
import { ManyPreview } from "./many-preview";
import { Panel } from "./panel";
import type { Step } from "./preview";
import { type FieldShape, fieldsOf } from "./schema";

interface ManyPanelProps {
  slug: string;
  kind: string;
  items: Seen[];
  onClose: () => void;
  onDone: (edited: Edited) => void;
}

const MANNERS = ["add", "remove", "set"] as const;

const isList = ({ type }: FieldShape) => type === "references" || type === "codes" || type === "texts";

/** What the steps ask of the server. */
export function editOf(steps: readonly Step[]): Edit {
  const edit: Edit = { set: {}, add: {}, remove: {} };
  for (const { field, manner, value } of steps) {
    if (manner === "set") {
      edit.set[field.name] = value === undefined || value === "" ? null : value;
    } else {
      edit[manner][field.name] = listOf({ value }, "value");
    }
  }
  return edit;
}

/** Changes the same fields of many items at once. */
export function ManyPanel({ slug, kind, items, onClose, onDone }: ManyPanelProps) {
  const text = useText();
  const { data: schema, error } = useRecordSchema(slug);
  const fields = useMemo(
    () =>
      schema
        ? // Each item has a name of its own, and a population is more than one value.
          fieldsOf(schema, kind).filter(({ name, type }) => name !== nameField(kind) && type !== "scope")
        : [],
    [schema, kind],
  );
  const referred = useMemo(() => [...new Set(fields.flatMap(({ refersTo }) => refersTo ?? []))], [fields]);
  const labels = useLabels(slug, referred);
  const [steps, setSteps] = useState<Step[]>([]);
  const edit = useEditItems(slug, kind);
  const problem = problemOf(edit.error);

  const choose = (name: string) => {
    const field = fields.find((each) => each.name === name);
    if (field) {
      setSteps([...steps, { field, manner: isList(field) ? "add" : "set", value: undefined }]);
    }
  };
  const change = (name: string, changed: Partial<Step>) =>
    setSteps(steps.map((step) => (step.field.name === name ? { ...step, ...changed } : step)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({ items, edit: editOf(steps) }, { onSuccess: onDone });
  };
  const ready =
    steps.length > 0 &&
    steps.every(({ manner, value }) => manner === "set" || listOf({ value }, "value").some((each) => each !== ""));

  return (
    <Panel title={text("many.title", { count: items.length })} kind={text(`kind.${kind}`)} onClose={onClose}>
      <ProblemNotice error={error} />
      {!schema && !error && <Loading />}
      <form className="pv-editor" onSubmit={submit} noValidate>
        <p className="pv-soft">{text("many.lead")}</p>
        {steps.map(({ field, manner, value }) => (
          <fieldset key={field.name} className="pv-many">
            <legend className="pv-unseen">{field.title}</legend>
            {isList(field) && (
              <Field label={text("many.manner", { field: field.title })}>
                {(ids) => (
                  <select
                    {...ids}
                    className="pv-input"
                    value={manner}
                    onChange={({ target }) =>
                      change(field.name, { manner: MANNERS.find((each) => each === target.value) ?? "add" })
                    }
                  >
                    {MANNERS.map((each) => (
                      <option key={each} value={each}>
                        {text(`many.manner.${each}`)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            <FieldControl
              slug={slug}
              field={{ ...field, required: false }}
              value={value}
              labels={labels}
              isReadOnly={false}
              error={problem.errors?.find((each) => each.field === field.name)?.message}
              onChange={(entered) => change(field.name, { value: entered })}
            />
            {manner === "set" && (value === undefined || value === "") && (
              <p className="pv-missing">{text("many.empties")}</p>
            )}
            <Button look="plain" onPress={() => setSteps(steps.filter((step) => step.field.name !== field.name))}>
              {text("many.drop")}
            </Button>
          </fieldset>
        ))}
        <Field label={text(steps.length === 0 ? "many.choose" : "many.choose-more")}>
          {(ids) => (
            <select {...ids} className="pv-input" value="" onChange={({ target }) => choose(target.value)}>
              <option value="">{text("many.field")}</option>
              {fields
                .filter(({ name }) => !steps.some((step) => step.field.name === name))
                .map(({ name, title }) => (
                  <option key={name} value={name}>
                    {title}
                  </option>
                ))}
            </select>
          )}
        </Field>
        {ready && <ManyPreview slug={slug} kind={kind} items={items} steps={steps} labels={labels} />}
        <ProblemNotice error={edit.error} kept={text("many.kept")} />
        <div className="pv-editor__foot">
          <Button type="submit" isDisabled={!ready || edit.isPending}>
            {text(edit.isPending ? "many.changing" : "many.change", { count: items.length })}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
