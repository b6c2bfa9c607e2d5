import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useDeleteItem } from "./api/delete-item";

interface DeleteItemProps {
  slug: string;
  kind: string;
  itemKey: string;
  label: string;
  version: number;
  onDeleted: () => void;
}

interface User {
  kind: string;
  key: string;
  label: string;
}

export function DeleteItem({ slug, kind, itemKey, label, version, onDeleted }: DeleteItemProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const deletion = useDeleteItem(slug, kind);
  const usedBy = (problemOf(deletion.error).usedBy as User[] | undefined) ?? [];
  const close = () => {
    setOpen(false);
    deletion.reset();
  };

  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {text("item.delete")}
      </Button>
      <Dialog title={text("item.delete.title", { label })} isOpen={isOpen} onClose={close} alert>
        {usedBy.length > 0 ? (
          <Notice tone="warn" title={text("item.delete.in-use")} live>
            <p>{text("item.delete.in-use.detail")}</p>
            <ul>
              {usedBy.map((user) => (
                <li key={`${user.kind} ${user.key}`}>
                  <Link
                    to="/console/$slug/record/$kind/$key"
                    params={{ slug, kind: user.kind, key: user.key }}
                    onClick={close}
                  >
                    {user.label}
                  </Link>{" "}
                  <span className="pv-soft">{text(`kind.${user.kind}`)}</span>
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <>
            <p>{text("item.delete.lead")}</p>
            <ProblemNotice error={deletion.error} kept={text("item.delete.kept")} />
          </>
        )}
        <div className="pv-actions">
          {usedBy.length === 0 && (
            <Button
              look="danger"
              isDisabled={deletion.isPending}
              onPress={() => deletion.mutate({ key: itemKey, version }, { onSuccess: onDeleted })}
            >
              {text("item.delete.confirm", { label })}
            </Button>
          )}
          <Button look="quiet" onPress={close}>
            {text("item.delete.keep")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
