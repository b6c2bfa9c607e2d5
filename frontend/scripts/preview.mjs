// Writes target/preview.html: the page of components with the compiled style sheet in it, to look at.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compile, Logger } from "sass";

const { css } = compile("src/public/public.scss", {
  loadPaths: ["node_modules/@uswds/uswds/packages"],
  quietDeps: true,
  logger: Logger.silent,
});
mkdirSync("target", { recursive: true });
const page = readFileSync("src/public/preview.html", "utf8");
writeFileSync(
  "target/preview.html",
  page.replace('<link rel="stylesheet" href="public.scss">', () => `<style>${css}</style>`),
);
