import { useFormats } from "../../../ui/format";
import { Notice } from "../../../ui/notice";
import { useText } from "../../../ui/text";
import { useSession } from "../session/api/get-session";
import { usePresence } from "./api/announce-presence";

interface PresenceProps {
  slug: string;
  kind: string;
  itemKey: string;
  /** The version that stands in this person's form. */
  version: number;
}

/** Who else has the item open, and whether somebody saved it since this form was filled. */
export function Presence({ slug, kind, itemKey, version }: PresenceProps) {
  const text = useText();
  const formats = useFormats();
  const { data: session } = useSession();
  const { data } = usePresence(slug, kind, itemKey);
  const others = data?.others ?? [];
  // What this person saved comes back as their own form.
  const isNewer =
    typeof data?.version === "number" && data.version > version && data.updatedBy !== session?.member?.name;
  return (
    // Always there, so that a screen reader hears what comes into it.
    <div role="status">
      {isNewer && data.updatedAt && (
        <Notice
          tone="warn"
          title={text("presence.saved", { who: data.updatedBy ?? "", time: formats.time(data.updatedAt) })}
        >
          <p>{text("presence.saved.detail")}</p>
        </Notice>
      )}
      {!isNewer && others.length > 0 && (
        <p className="pv-presence">
          {text("presence.others", {
            count: others.length,
            who: new Intl.ListFormat(text.language, { type: "conjunction" }).format(others),
          })}
        </p>
      )}
    </div>
  );
}
