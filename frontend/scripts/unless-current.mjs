// unless-current.mjs RESULT SOURCE… -- NPM-ARGUMENT…
// Runs this very npm with the arguments unless RESULT is newer than every file of the sources. Other modules build this one often, and
// neither an installation nor a bundle that is current need be made again.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const split = process.argv.indexOf("--");
const [result, ...sources] = process.argv.slice(2, split);
const args = process.argv.slice(split + 1);

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    return 0;
  }
  return found.isDirectory()
    ? Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : found.mtimeMs;
}

const made = statSync(result, { throwIfNoEntry: false })?.mtimeMs ?? -1;
if (made >= Math.max(...sources.map(newest))) {
  console.log(`${result} is current`);
} else {
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...args], { stdio: "inherit" });
  process.exit(status ?? 1);
}
