import { Page } from "../../ui/page";
import { useText } from "../../ui/text";

export function NotFound() {
  const text = useText();
  return (
    <main className="pv-alone">
      <Page title={text("app.not-found.title")}>
        <p>{text("app.not-found.detail")}</p>
        <p>
          <a href="/">{text("app.not-found.action")}</a>
        </p>
      </Page>
    </main>
  );
}
