// Compiles the public style sheet and scripts, and writes the manifest by which the server's templates find the hashed files.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compile, Logger } from "sass";
import { transformWithOxc } from "vite";

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
for (const old of readdirSync(assets).filter((name) => /^(public-[0-9a-f]+\.css|stamp-[0-9a-f]+\.js)$/.test(name))) {
  rmSync(new URL(old, assets));
}
const hashed = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);
const name = `public-${hashed(css)}.css`;
writeFileSync(new URL(name, assets), css);
const source = "src/public/scripts/stamp.ts";
const { code: stamp } = await transformWithOxc(readFileSync(source, "utf8"), source);
const script = `stamp-${hashed(stamp)}.js`;
writeFileSync(new URL(script, assets), stamp);
writeFileSync(
  new URL("plainview-assets.json", out),
  `${JSON.stringify({ "public.css": `/assets/${name}`, "stamp.js": `/assets/${script}` }, null, 2)}\n`,
);
console.info(`public.css: ${size} bytes compressed (${readFileSync(new URL(name, assets)).length} plain)`);
