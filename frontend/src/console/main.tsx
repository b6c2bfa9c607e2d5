import { i18n } from "@lingui/core";
import { I18nProvider, useLingui } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, StrictMode, useEffect } from "react";
import { I18nProvider as AriaI18nProvider, useLocale } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { restoreLanguage } from "./app/language";
import { queries } from "./app/queries";
import { router } from "./app/router";
import "./console.scss";

function AriaLanguage({ children }: { children: ReactNode }) {
  const { i18n: current } = useLingui();
  return (
    <AriaI18nProvider locale={current.locale}>
      <Direction />
      {children}
    </AriaI18nProvider>
  );
}

/** The page runs as its language is written. */
function Direction() {
  const { direction } = useLocale();
  useEffect(() => {
    document.documentElement.dir = direction;
  }, [direction]);
  return null;
}

const root = document.getElementById("console");
if (!root) {
  throw new Error("console/index.html has lost its root");
}
await restoreLanguage();
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <AriaLanguage>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AriaLanguage>
    </I18nProvider>
  </StrictMode>,
);
