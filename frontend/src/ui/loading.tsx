import { useText } from "./text";

export function Loading() {
  const text = useText();
  return (
    <p className="pv-loading" role="status">
      {text("ui.loading")}
    </p>
  );
}
