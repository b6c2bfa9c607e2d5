// Weighs what a browser loads before the console's first screen shows anything, in the language that has most to say.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_GZIPPED = 167_000;
const resources = new URL("../target/classes/META-INF/resources/", import.meta.url);

const page = readFileSync(new URL("console/index.html", resources), "utf8");
const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
const weigh = (file) => gzipSync(readFileSync(new URL(file, resources)), { level: 9 }).length;
const words = readdirSync(new URL("assets/", resources))
  .filter((name) => /^(en|es)-[\w-]+\.js$/.test(name))
  .map((name) => weigh(`assets/${name}`));
const size = first.reduce((sum, file) => sum + weigh(file), 0) + Math.max(...words);
if (first.length === 0 || words.length === 0 || size > LIMIT_GZIPPED) {
  throw new Error(`the console's first screen is ${size} bytes compressed; the limit is ${LIMIT_GZIPPED}`);
}
console.info(`console: ${size} bytes compressed before the first screen (${first.length + 1} files)`);
