import { useMemo, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { useText } from "../../../../ui/text";
import { plain } from "../grid/rows";

const SHOWN = 50;

interface ReferencePickerProps {
  label: string;
  /** What may be chosen, by key. */
  options: ReadonlyMap<string, string>;
  chosen: string[];
  /** Whether more than one may be chosen. */
  several: boolean;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Chooses items of another kind by typing part of their name. */
export function ReferencePicker({
  label,
  options,
  chosen,
  several,
  isDisabled,
  error,
  onChange,
}: ReferencePickerProps) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const found = useMemo(() => {
    const wanted = plain(typed);
    return [...options]
      .filter(([key, name]) => !chosen.includes(key) && (plain(name).includes(wanted) || key.includes(wanted)))
      .slice(0, SHOWN)
      .map(([key, name]) => ({ id: key, name }));
  }, [options, chosen, typed]);

  const add = (key: string) => {
    onChange(several ? [...chosen, key] : [key]);
    setTyped("");
  };

  return (
    <div className={error ? "pv-field pv-field--error" : "pv-field"}>
      {chosen.length > 0 && (
        <TagGroup
          className="pv-tags"
          aria-label={text("form.chosen", { field: label })}
          selectionMode="none"
          {...(isDisabled
            ? {}
            : { onRemove: (keys: Set<string | number>) => onChange(chosen.filter((each) => !keys.has(each))) })}
        >
          <Label>{label}</Label>
          <TagList className="pv-tags__list">
            {chosen.map((key) => (
              <Tag key={key} id={key} textValue={options.get(key) ?? key} className="pv-tag">
                {options.get(key) ?? key}
                {!isDisabled && (
                  <Button slot="remove" className="pv-tag__remove" aria-label={text("form.remove")}>
                    ×
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {error && <p className="pv-field__error">{error}</p>}
      {!isDisabled && (
        <ComboBox
          className="pv-combo"
          items={found}
          inputValue={typed}
          onInputChange={setTyped}
          selectedKey={null}
          onSelectionChange={(key) => key !== null && add(String(key))}
          menuTrigger="focus"
          allowsEmptyCollection
          isInvalid={error !== undefined}
          {...(chosen.length > 0 ? { "aria-label": text("form.add", { field: label }) } : {})}
        >
          {chosen.length === 0 && <Label>{label}</Label>}
          <Input className="pv-input" placeholder={several ? text("form.search-add") : text("form.search")} />
          <Popover className="pv-popover">
            <ListBox
              className="pv-list"
              renderEmptyState={() => <p className="pv-list__empty">{text("form.none-found")}</p>}
            >
              {(option: { id: string; name: string }) => (
                <ListBoxItem id={option.id} textValue={option.name} className="pv-list__item">
                  {option.name}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </div>
  );
}
