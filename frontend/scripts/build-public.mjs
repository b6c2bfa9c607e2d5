// Compiles the public style sheet and the scripts of public pages, and writes the manifest by which the server's templates find the hashed files.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compile, Logger } from "sass";
import { build } from "vite";

const LIMIT_GZIPPED = 18_000;
/** Each for a page of its own; what nobody's page needs is not there. */
const SCRIPTS = {
  "flow.js": "src/public/scripts/flow.ts",
  "stamp.js": "src/public/scripts/stamp.ts",
  "suggest.js": "src/public/scripts/suggest.ts",
  "verify.js": "src/public/scripts/verify.ts",
};
const LIMIT_SCRIPT_GZIPPED = 4_000;
const out = new URL("../target/classes/META-INF/", import.meta.url);
const assets = new URL("resources/assets/", out);

const { css } = compile("src/public/public.scss", {
  loadPaths: ["node_modules/@uswds/uswds/packages"],
  style: "compressed",
  quietDeps: true,
  logger: Logger.silent,
});

mkdirSync(assets, { recursive: true });
const made = /^(public-[0-9a-f]+\.css|(flow|stamp|suggest|verify)-[0-9a-f]+\.js)$/;
for (const old of readdirSync(assets).filter((name) => made.test(name))) {
  rmSync(new URL(old, assets));
}
const addresses = {};

function keep(file, content, limit) {
  const gzipped = gzipSync(content, { level: 9 }).length;
  if (gzipped > limit) {
    throw new Error(`${file} is ${gzipped} bytes compressed; the limit is ${limit}`);
  }
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const name = file.replace(".", `-${hash}.`);
  writeFileSync(new URL(name, assets), content);
  addresses[file] = `/assets/${name}`;
  console.info(`${file}: ${gzipped} bytes compressed (${Buffer.byteLength(content)} plain)`);
}

async function script(source) {
  const { output } = await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    build: { write: false, modulePreload: false, rolldownOptions: { input: source } },
  });
  return output[0].code;
}

keep("public.css", css, LIMIT_GZIPPED);
for (const [file, source] of Object.entries(SCRIPTS)) {
  keep(file, await script(source), LIMIT_SCRIPT_GZIPPED);
}
writeFileSync(new URL("plainview-assets.json", out), `${JSON.stringify(addresses, null, 2)}\n`);
