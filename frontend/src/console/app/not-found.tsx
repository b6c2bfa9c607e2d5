import { Notice } from "../../ui/notice";
import { useText } from "../../ui/text";

export function NotFound() {
  const text = useText();
  return (
    <main className="pv-alone">
      <Notice tone="warn" title={text("app.not-found.title")}>
        <p>{text("app.not-found.detail")}</p>
        <p>
          <a href="/">{text("app.not-found.action")}</a>
        </p>
      </Notice>
    </main>
  );
}
