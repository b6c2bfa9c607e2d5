import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { ChangeList } from "../history/change-list";
import { everything } from "../history/filter";
import { Papers } from "../policies/papers";
import { useMay } from "../session/api/get-session";
import { useItem } from "./api/get-item";
import { useFieldTitles, useRecordSchema } from "./api/get-schema";
import type { Body } from "./body";
import { DeleteItem } from "./delete-item";
import { ItemEditor } from "./item-editor";
import { Neighbours } from "./neighbours";
import { Panel } from "./panel";
import { Presence } from "./presence";
import { ProductDecisions } from "./product-decisions";

interface ItemPanelProps {
  slug: string;
  kind: string;
  itemKey: string;
  onClose: () => void;
  onSaved: (key: string, version: number) => void;
}

export function ItemPanel({ slug, kind, itemKey, onClose, onSaved }: ItemPanelProps) {
  const text = useText();
  const formats = useFormats();
  const { data: item, error } = useItem(slug, kind, itemKey);
  const { data: schema, error: schemaError } = useRecordSchema(slug);
  const titles = useFieldTitles(slug);
  const [wasSaved, setSaved] = useState(false);
  const mayEdit = useMay("edit-record");
  const label = item?.label ?? itemKey;

  return (
    <Panel title={label} kind={text(`kind.${kind}.one`)} onClose={onClose}>
      <ProblemNotice error={error ?? schemaError} />
      {!(item && schema) && !error && !schemaError && <Loading />}
      {item && schema && (
        <Tabs key={`${kind}/${itemKey}`}>
          <TabList className="pv-tabs" aria-label={label}>
            <Tab id="facts" className="pv-tab">
              {text("item.facts")}
            </Tab>
            <Tab id="neighbours" className="pv-tab">
              {text("item.neighbours", { count: item.neighbours.length })}
            </Tab>
            <Tab id="history" className="pv-tab">
              {text("item.history")}
            </Tab>
          </TabList>
          <TabPanel id="facts" className="pv-tab-panel">
            {item.missing.length > 0 && (
              <p className="pv-lacks">
                <strong>{text("item.lacks")}</strong> {item.missing.map((name) => titles(name, kind)).join(", ")}
              </p>
            )}
            <Presence slug={slug} kind={kind} itemKey={item.key} version={item.version} />
            {/* A saved item is a new version: the form begins anew from what now stands. */}
            <ItemEditor
              key={item.version}
              slug={slug}
              kind={kind}
              schema={schema}
              item={item}
              wasSaved={wasSaved}
              onSaved={(key, version) => {
                setSaved(true);
                onSaved(key, version);
              }}
            />
            {kind === "products" && (
              <ProductDecisions slug={slug} product={item.key} schema={schema} mayEdit={mayEdit} />
            )}
            {kind === "policies" && <Papers slug={slug} policy={item.key} body={item.body as Body} />}
            <section className="pv-panel__part">
              <h3>{text("item.neighbours", { count: item.neighbours.length })}</h3>
              <Neighbours slug={slug} kind={kind} neighbours={item.neighbours} />
            </section>
            <footer className="pv-panel__foot">
              <p className="pv-soft">
                {text("item.updated", { who: item.updatedBy, when: formats.moment(item.updatedAt) })}
                <br />
                <code>{item.key}</code>
              </p>
              {mayEdit && (
                <DeleteItem
                  slug={slug}
                  kind={kind}
                  itemKey={item.key}
                  label={label}
                  version={item.version}
                  onDeleted={onClose}
                />
              )}
            </footer>
          </TabPanel>
          <TabPanel id="neighbours" className="pv-tab-panel">
            <Neighbours slug={slug} kind={kind} neighbours={item.neighbours} />
          </TabPanel>
          <TabPanel id="history" className="pv-tab-panel">
            <ChangeList slug={slug} filter={{ ...everything, kind, key: itemKey }} version={item.version} />
          </TabPanel>
        </Tabs>
      )}
    </Panel>
  );
}

export function NewItemPanel({
  slug,
  kind,
  onClose,
  onCreated,
}: {
  slug: string;
  kind: string;
  onClose: () => void;
  onCreated: (key: string) => void;
}) {
  const text = useText();
  const { data: schema, error } = useRecordSchema(slug);
  return (
    <Panel title={text(`kind.${kind}.new`)} onClose={onClose}>
      <ProblemNotice error={error} />
      {schema ? (
        <ItemEditor slug={slug} kind={kind} schema={schema} item={undefined} onSaved={onCreated} />
      ) : (
        !error && <Loading />
      )}
    </Panel>
  );
}
