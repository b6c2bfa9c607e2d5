// Reads {"executablePath": "…", "args": ["…"], "urls": ["…"], "categories": ["…"]} from its input, as chromium-path.mjs names the browser, and
// prints for each address one line of JSON: what Lighthouse finds short of 100 on a phone, each {"category", "score", "audits"}.
import { json } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { executablePath, args, urls, categories } = await json(process.stdin);
const chrome = await launch({ chromePath: executablePath, chromeFlags: ["--headless=new", ...args], logLevel: "silent" });
try {
  const options = { port: chrome.port, output: "json", logLevel: "silent", onlyCategories: categories };
  // A browser that has just started is busy with itself.
  await lighthouse(urls[0], options);
  for (const url of urls) {
    const { lhr } = await lighthouse(url, options);
    if (lhr.runtimeError) {
      throw new Error(`${url}: ${lhr.runtimeError.message}`);
    }
    const short = Object.values(lhr.categories)
      .filter((category) => category.score !== null && category.score < 1)
      .map((category) => ({
        category: category.id,
        score: Math.round(category.score * 100),
        audits: category.auditRefs
          .map(({ id, weight }) => ({ weight, audit: lhr.audits[id] }))
          .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 1)
          .map(({ audit }) => `${audit.id}${audit.displayValue ? ` (${audit.displayValue})` : ""}`),
      }));
    console.log(JSON.stringify({ url, short }));
  }
} finally {
  chrome.kill();
}
