// @vitest-environment jsdom
import { createHash, generateKeyPairSync, type KeyObject, sign, webcrypto } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { readKeys, verify } from "./chain";
import { check } from "./verify";

const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");
const spki = (key: KeyObject) => key.export({ type: "spki", format: "der" });

interface Published {
  content: string;
  header: string;
}

const pair = generateKeyPairSync("ed25519");
const keyId = sha256(spki(pair.publicKey)).slice(0, 16);
const keysFile = JSON.stringify({ keys: { [keyId]: spki(pair.publicKey).toString("base64") } });

function publish(number: number, content: string, previous: string, with_ = pair, district = "elm-creek") {
  const header =
    `{"contentSha256":"${sha256(content)}","district":"${district}",` +
    `"keyId":"${sha256(spki(with_.publicKey)).slice(0, 16)}","note":"Año ${number} \\"ok\\"","number":${number},` +
    `"previousSha256":"${previous}","publishedAt":"2026-11-0${number}T10:00:00Z","publishedBy":"Ana","schemaVersion":1}`;
  const signature = sign(null, Buffer.from(header), with_.privateKey).toString("hex");
  return { content, header: `{"header":${header},"sha256":"${sha256(header)}","signature":"${signature}"}` };
}

const hashOf = (edition: Published) => /"sha256":"([0-9a-f]{64})","signature"/.exec(edition.header)?.[1] ?? "";

let chain: Published[];

beforeEach(() => {
  vi.stubGlobal("crypto", webcrypto);
  const first = publish(1, '{"elements":["Bus card"]}', "0".repeat(64));
  const second = publish(2, '{"elements":["Bus card","Lunch"]}', hashOf(first));
  chain = [first, second, publish(3, '{"elements":["Lunch"]}', hashOf(second))];
});

const bytes = (text: string) => new TextEncoder().encode(text);

async function* files(editions: Published[]) {
  for (const [at, edition] of editions.entries()) {
    yield { number: at + 1, content: bytes(edition.content), header: bytes(edition.header) };
  }
}

const checked = async (editions: Published[]) =>
  (await verify(files(editions), await readKeys(bytes(keysFile)))).breaks.map(
    ({ edition, problem }) => `${edition} ${problem}`,
  );

const at = (number: number) => chain[number - 1] as Published;

test("a chain that nobody touched holds, and its end is named", async () => {
  const verdict = await verify(files(chain), await readKeys(bytes(keysFile)));
  expect(verdict).toEqual({ checked: 3, breaks: [], last: hashOf(at(3)) });
});

test("one changed byte of a record is held against its edition alone", async () => {
  chain[1] = { ...at(2), content: at(2).content.replace("Bus", "bus") };
  expect(await checked(chain)).toEqual(["2 content-differs"]);
});

test("a record and a hash that were changed together do not carry the signature", async () => {
  const content = '{"elements":[]}';
  const header = at(2).header.replace(/"contentSha256":"[0-9a-f]+"/, `"contentSha256":"${sha256(content)}"`);
  const inner = /^\{"header":(\{.*\}),"sha256"/.exec(header)?.[1] ?? "";
  chain[1] = { content, header: header.replace(/"sha256":"[0-9a-f]{64}","sig/, `"sha256":"${sha256(inner)}","sig`) };
  expect(await checked(chain)).toEqual(["2 signature-wrong"]);
});

test("a header that says more than was signed, or less, is no header", async () => {
  chain[1] = { ...at(2), header: at(2).header.replace('"note"', '"more":1,"note"') };
  expect(await checked(chain)).toEqual(["2 header-differs", "2 signature-wrong"]);
  chain[1] = { ...at(2), header: at(2).header.replace('"number":2', '"number": 2') };
  expect(await checked(chain)).toEqual(["2 header-differs"]);
});

test("an edition that another key signed, or that stands in another's place, is named", async () => {
  const other = generateKeyPairSync("ed25519");
  chain[2] = publish(3, at(3).content, hashOf(at(2)), other);
  expect(await checked(chain)).toEqual(["3 key-unknown"]);
  chain[2] = publish(3, at(3).content, hashOf(at(1)));
  expect(await checked(chain)).toEqual(["3 link-broken"]);
  chain[2] = publish(3, at(3).content, hashOf(at(2)), pair, "oak-creek");
  expect(await checked(chain)).toEqual(["3 district-differs"]);
  expect(await checked([at(1), at(1)])).toEqual(["2 header-differs"]);
});

function show() {
  const word = (name: string, text: string) => `<span data-word="${name}">${text}</span>`;
  document.body.innerHTML = `<div data-verify><button>Check</button><p role="status"></p><ul data-breaks></ul>
    <a data-part="keys" href="/keys">keys</a>
    ${[1, 2, 3].map((n) => `<p data-edition="${n}"><a data-part="content" href="/${n}">c</a><a data-part="header" href="/${n}h">h</a><span data-result></span></p>`).join("")}
    <div hidden>${word("checking", "checking {0} of {1}")}${word("holds", "{0} hold, {1}")}${word("broken", "broken: {0}")}
    ${word("content-differs", "edition {0} was changed")}${word("holds-short", "fine")}${word("broken-short", "bad")}
    ${word("unsupported", "cannot")}${word("unreachable", "no edition {0}")}${word("failed", "failed")}</div></div>`;
  return document.querySelector("[data-verify]") as HTMLElement;
}

function serve() {
  const answers: Record<string, string> = { "/keys": keysFile };
  chain.forEach((edition, at) => {
    answers[`/${at + 1}`] = edition.content;
    answers[`/${at + 1}h`] = edition.header;
  });
  vi.stubGlobal("fetch", async (address: string) => {
    const text = answers[new URL(address).pathname];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  });
  return answers;
}

const status = () => document.querySelector("[role=status]")?.textContent;

test("the page says that all hold, and which does not", async () => {
  const answers = serve();
  const page = show();
  await check(page);
  expect(status()).toBe(`3 hold, ${hashOf(at(3))}`);

  answers["/2"] = at(2).content.replace("Bus", "bus");
  await check(page);
  expect(status()).toBe("broken: 2");
  expect(document.querySelector("[data-breaks]")?.textContent).toBe("edition 2 was changed");
  expect([...document.querySelectorAll("[data-result]")].map((cell) => cell.textContent)).toEqual([
    "fine",
    "bad",
    "fine",
  ]);
});

test("what cannot be checked is never said to hold", async () => {
  const answers = serve();
  const page = show();
  delete answers["/2h"];
  await check(page);
  expect(status()).toBe("no edition 2");

  vi.stubGlobal("crypto", {
    subtle: {
      digest: webcrypto.subtle.digest.bind(webcrypto.subtle),
      importKey: () => Promise.reject(new Error("NotSupported")),
    },
  });
  await check(page);
  expect(status()).toBe("cannot");
  vi.stubGlobal("crypto", {});
  await check(page);
  expect(status()).toBe("cannot");
  expect(document.querySelector("button")?.disabled).toBe(false);
});
