// Compiles the public style sheet, and writes the manifest by which the server's templates find the hashed files.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compile, Logger } from "sass";

const LIMIT_GZIPPED = 18_000;
const out = new URL("../target/classes/META-INF/", import.meta.url);
const assets = new URL("resources/assets/", out);

const { css } = compile("src/public/public.scss", {
  loadPaths: ["node_modules/@uswds/uswds/packages"],
  style: "compressed",
  quietDeps: true,
  logger: Logger.silent,
});
const size = gzipSync(css, { level: 9 }).length;
if (size > LIMIT_GZIPPED) {
  throw new Error(`the public style sheet is ${size} bytes compressed; the limit is ${LIMIT_GZIPPED}`);
}

mkdirSync(assets, { recursive: true });
for (const old of readdirSync(assets).filter((name) => /^public-[0-9a-f]+\.css$/.test(name))) {
  rmSync(new URL(old, assets));
}
const name = `public-${createHash("sha256").update(css).digest("hex").slice(0, 10)}.css`;
writeFileSync(new URL(name, assets), css);
writeFileSync(
  new URL("plainview-assets.json", out),
  `${JSON.stringify({ "public.css": `/assets/${name}` }, null, 2)}\n`,
);
console.info(`public.css: ${size} bytes compressed (${readFileSync(new URL(name, assets)).length} plain)`);
