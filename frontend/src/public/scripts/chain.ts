// Checks a district's editions against each other and the keys that may sign them, as `java -jar record.jar` does. Nothing of
// this asks the server for an opinion: it hands out bytes, and whoever reads the page counts them.

export type Problem =
  | "content-differs"
  | "header-differs"
  | "signature-wrong"
  | "key-unknown"
  | "link-broken"
  | "number-missing"
  | "number-twice"
  | "district-differs";

export interface Break {
  edition: number;
  problem: Problem;
}

/** The files of one edition. */
export interface EditionFile {
  number: number;
  header: Uint8Array<ArrayBuffer>;
  content: Uint8Array<ArrayBuffer>;
}

export interface Verdict {
  checked: number;
  breaks: Break[];
  /** The hash by which the newest edition is known; null where there is none to name. */
  last: string | null;
}

/** This browser cannot check a signature of this kind (Ed25519), or may not here. */
export class Unsupported extends Error {}

/** What the first edition has in place of the hash of the one before. */
const NO_PREVIOUS = "0".repeat(64);
const HEADER = /^\{"header":(\{.*\}),"sha256":"([0-9a-f]{64})","signature":"([0-9a-f]{128})"\}$/s;

interface Sealed {
  number: number;
  district: string;
  /** What was hashed and signed, byte for byte. */
  bytes: Uint8Array<ArrayBuffer>;
  contentSha256: string;
  previousSha256: string;
  keyId: string;
  sha256: string;
  signature: string;
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function subtle(): SubtleCrypto {
  // Not there on a page that came without encryption.
  if (!globalThis.crypto?.subtle) {
    throw new Unsupported();
  }
  return globalThis.crypto.subtle;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await subtle().digest("SHA-256", bytes));
}

/** As RFC 8785 writes what a header can hold: text, whole numbers, and members in the order of their names. */
function canonical(value: unknown): string {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Null where the file is not, byte for byte, what is published beside an edition. */
function sealed(file: Uint8Array<ArrayBuffer>): Sealed | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
    const [, header, hash, signature] = HEADER.exec(text) ?? [];
    if (header === undefined || hash === undefined || signature === undefined) {
      return null;
    }
    const said = JSON.parse(header);
    // A member too many, another order or a space would pass unseen otherwise.
    return canonical(said) === header && Number.isInteger(said.number)
      ? { ...said, bytes: new TextEncoder().encode(header), sha256: hash, signature }
      : null;
  } catch {
    return null;
  }
}

/** The keys of the file, each under the name that follows from its bytes, whatever the file calls it. */
export async function readKeys(file: Uint8Array<ArrayBuffer>): Promise<Map<string, CryptoKey>> {
  const keys = new Map<string, CryptoKey>();
  const written: Record<string, string> = JSON.parse(new TextDecoder().decode(file)).keys;
  for (const text of Object.values(written)) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    keys.set((await sha256(bytes)).slice(0, 16), await publicKey(bytes));
  }
  return keys;
}

async function publicKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await subtle().importKey("spki", bytes, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    throw new Unsupported();
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** What can be seen of an edition without the others. */
async function alone(
  edition: Sealed,
  content: Uint8Array<ArrayBuffer>,
  keys: Map<string, CryptoKey>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if ((await sha256(content)) !== edition.contentSha256) {
    problems.push("content-differs");
  }
  if ((await sha256(edition.bytes)) !== edition.sha256) {
    problems.push("header-differs");
  }
  const key = keys.get(edition.keyId);
  if (key === undefined) {
    problems.push("key-unknown");
  } else if (!(await subtle().verify("Ed25519", key, bytesOf(edition.signature), edition.bytes))) {
    problems.push("signature-wrong");
  }
  return problems;
}

/**
 * Checks from edition 1 on. What is changed in an edition is held against that edition, not against the next one, whose link
 * to it no longer fits.
 *
 * @param files asked for one after the other, so that only one of them need be there at a time
 * @param found told of each edition when it was looked at alone
 */
export async function verify(
  files: AsyncIterable<EditionFile>,
  keys: Map<string, CryptoKey>,
  found: (number: number) => void = () => {},
): Promise<Verdict> {
  const breaks: Break[] = [];
  const editions: Sealed[] = [];
  const unreadable = new Set<number>();
  let checked = 0;
  for await (const file of files) {
    checked++;
    const edition = sealed(file.header);
    if (edition === null || edition.number !== file.number) {
      unreadable.add(file.number);
      breaks.push({ edition: file.number, problem: "header-differs" });
    } else {
      editions.push(edition);
      for (const problem of await alone(edition, file.content, keys)) {
        breaks.push({ edition: edition.number, problem });
      }
    }
    found(file.number);
  }
  editions.sort((one, other) => one.number - other.number);
  const broken = new Set(breaks.map((each) => each.edition));
  const hold = (edition: number, problem: Problem) => {
    // What cannot be read is not missing as well.
    if (problem !== "number-missing" || !unreadable.has(edition)) {
      breaks.push({ edition, problem });
    }
    broken.add(edition);
  };
  let expected = 1;
  let previous = NO_PREVIOUS;
  for (const edition of editions) {
    const { number } = edition;
    if (number < expected) {
      hold(number, "number-twice");
    }
    if (number > expected) {
      hold(expected, "number-missing");
    }
    if (edition.previousSha256 !== previous && number === expected && !broken.has(number) && !broken.has(number - 1)) {
      hold(number, "link-broken");
    }
    previous = await sha256(edition.bytes);
    expected = number + 1;
  }
  const sound = editions.filter(({ number }) => !broken.has(number));
  for (const { number, district } of sound) {
    if (district !== sound[0]?.district) {
      hold(number, "district-differs");
    }
  }
  breaks.sort((one, other) => one.edition - other.edition);
  return { checked, breaks, last: editions.at(-1)?.sha256 ?? null };
}
