// Prints, as one line of JSON, the browser inside the npm package and the arguments to start it with, for browser tests
// on a machine that has no browser of its own: {"executablePath": "…", "args": ["…"]}
import chromium from "@sparticuz/chromium";

// The first ends the browser with its first context; the others switch off what the tests must prove.
const unwanted = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];

const executablePath = await chromium.executablePath();
const args = chromium.args.filter((argument) => !unwanted.includes(argument));
console.log(JSON.stringify({ executablePath, args }));
