import { useState } from "react";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { useFormats } from "../../../ui/format";
import { useText } from "../../../ui/text";
import type { Labels } from "./api/get-items";
import type { Body } from "./body";
import { type Choice, differences, merged, suggested } from "./conflict";
import type { FieldShape } from "./schema";
import { valueWords } from "./words";

interface ConflictDialogProps {
  /** What stood when the person began. */
  before: Body;
  mine: Body;
  theirs: Body;
  updatedBy: string;
  updatedAt: string;
  fields: FieldShape[];
  labels: Labels;
  onClose: () => void;
  /** Saves what was put together, over the version that was shown. */
  onSave: (body: Body) => void;
}

/** Shows both versions of an item that was changed meanwhile, and puts one together from the choices. */
export function ConflictDialog({
  before,
  mine,
  theirs,
  updatedBy,
  updatedAt,
  fields,
  labels,
  onClose,
  onSave,
}: ConflictDialogProps) {
  const text = useText();
  const formats = useFormats();
  const differing = differences(before, mine, theirs);
  const [choices, setChoices] = useState<Record<string, Choice>>(() => suggested(differing));
  const open = differing.filter(({ field }) => choices[field] === undefined).length;
  const shape = (name: string): FieldShape =>
    fields.find((each) => each.name === name) ?? {
      name,
      type: "text",
      required: false,
      translated: false,
      codes: [],
      offered: [],
      refersTo: undefined,
      title: name,
      description: undefined,
      labels: {},
    };

  return (
    <Dialog title={text("conflict.title")} isOpen onClose={onClose} wide alert>
      <p>{text("conflict.lead", { who: updatedBy, when: formats.moment(updatedAt) })}</p>
      <div className="pv-conflict">
        {differing.map((difference) => {
          const field = shape(difference.field);
          return (
            <fieldset key={difference.field} className="pv-conflict__field">
              <legend>
                {field.title} <span className="pv-soft">{text(`conflict.changed-by.${difference.changedBy}`)}</span>
              </legend>
              <div className="pv-conflict__sides">
                {(["mine", "theirs"] as const).map((side) => (
                  <label key={side} className="pv-choice">
                    <input
                      type="radio"
                      name={`conflict-${difference.field}`}
                      checked={choices[difference.field] === side}
                      onChange={() => setChoices({ ...choices, [difference.field]: side })}
                    />
                    <span>
                      <b>{text(`conflict.${side}`, { who: updatedBy })}</b>{" "}
                      <span className="pv-conflict__value">
                        {valueWords(text, field, difference[side], labels) || text("form.not-said")}
                      </span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          );
        })}
        {differing.length === 0 && <p>{text("conflict.same")}</p>}
      </div>
      <div className="pv-actions">
        <Button isDisabled={open > 0} onPress={() => onSave(merged(theirs, differing, choices))}>
          {text("conflict.save")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {text("conflict.back")}
        </Button>
      </div>
      {open > 0 && <p className="pv-soft">{text("conflict.open", { count: open })}</p>}
    </Dialog>
  );
}
