import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile, Logger } from "sass";
import { beforeAll, expect, test } from "vitest";
import { axeViolations } from "../test/axe";
import { files, source } from "../test/files";

const page = readFileSync(resolve(source, "public/preview.html"), "utf8");
let css = "";

beforeAll(() => {
  css = compile(resolve(source, "public/public.scss"), {
    loadPaths: [resolve(source, "../node_modules/@uswds/uswds/packages")],
    style: "compressed",
    quietDeps: true,
    logger: Logger.silent,
  }).css;
}, 60_000);

test("the public side reaches neither the console nor the sign-in nor the client of the staff's API", () => {
  const allowed = ["public/", "ui/_tokens.scss", "ui/tokens", "ui/_parts.scss", "ui/parts"];
  const reached = files("public/**/*.{ts,tsx,scss}")
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from|import|@use|@import|@forward)\s*\(?["']([^"']+)["']/g)].map(([, target]) => ({
        path,
        to: target?.startsWith(".") ? new URL(target, `file:///${path}`).pathname.slice(1) : target,
      })),
    );
  expect(reached.length).toBeGreaterThan(0);
  expect(reached.filter(({ to }) => !allowed.some((each) => to?.startsWith(each)))).toEqual([]);
});

test("the style sheet asks nothing of anybody else", () => {
  expect(css).not.toMatch(/url\(|@import|https?:/);
});

test("every component of the preview is in the style sheet", () => {
  const classes = new Set([...page.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names?.split(/\s+/) ?? []));
  expect([...classes].filter((name) => !css.includes(`.${name}`))).toEqual([]);
});

test("axe finds nothing in the markup of the components", async () => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  document.documentElement.lang = parsed.documentElement.lang;
  document.title = parsed.title;
  document.body.replaceChildren(...parsed.body.childNodes);
  expect(await axeViolations(document.documentElement)).toEqual([]);
});
