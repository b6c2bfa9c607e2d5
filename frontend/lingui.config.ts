import { defineConfig } from "@lingui/cli";

// Identifiers stand in the code, words in these files; the first language is the one others are translated from.
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es"],
  catalogs: [{ path: "src/console/messages/{locale}", include: ["src/console", "src/ui"] }],
  // Compiled only to see that nothing is missing; the bundle reads the files themselves.
  catalogsMergePath: "target/messages/{locale}",
});
