// The page on which a reader has the editions checked by their own browser. Its words come with the page.
import { type EditionFile, readKeys, Unsupported, verify } from "./chain";

class Unreachable extends Error {}

async function read(address: string): Promise<Uint8Array<ArrayBuffer>> {
  // Not what some cache on the way remembers.
  const answer = await fetch(address, { cache: "no-store", credentials: "omit" }).catch(() => null);
  if (!answer?.ok) {
    throw new Unreachable();
  }
  return new Uint8Array(await answer.arrayBuffer());
}

/** The word of the page with that name, its places filled. */
function say(page: HTMLElement, name: string, ...values: (string | number)[]): string {
  const words = page.querySelector(`[data-word="${name}"]`)?.textContent ?? "";
  return words.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ""));
}

async function* files(rows: HTMLElement[], before: (number: number) => void): AsyncGenerator<EditionFile> {
  for (const row of rows) {
    const number = Number(row.dataset.edition);
    const [content, header] = ["content", "header"].map(
      (part) => row.querySelector<HTMLAnchorElement>(`a[data-part="${part}"]`)?.href ?? "",
    );
    before(number);
    yield { number, content: await read(content ?? ""), header: await read(header ?? "") };
  }
}

/** Checks what the links of the page lead to, and says what came of it. */
export async function check(page: HTMLElement): Promise<void> {
  const status = page.querySelector<HTMLElement>("[role=status]");
  const list = page.querySelector<HTMLElement>("[data-breaks]");
  const keys = page.querySelector<HTMLAnchorElement>("a[data-part=keys]");
  const button = page.querySelector<HTMLButtonElement>("button");
  const rows = [...page.querySelectorAll<HTMLElement>("[data-edition]")];
  if (!status || !list || !keys || !button) {
    return;
  }
  const tell = (row: number, words: string) => {
    const cell = rows.find((each) => each.dataset.edition === String(row))?.querySelector<HTMLElement>("[data-result]");
    if (cell) {
      cell.textContent = words;
    }
  };
  button.disabled = true;
  list.replaceChildren();
  let at = 0;
  try {
    const verdict = await verify(
      files(rows, (number) => {
        at = number;
        status.textContent = say(page, "checking", number, rows.length);
      }),
      await readKeys(await read(keys.href)),
    );
    const broken = new Set(verdict.breaks.map(({ edition }) => edition));
    for (const row of rows) {
      tell(
        Number(row.dataset.edition),
        say(page, broken.has(Number(row.dataset.edition)) ? "broken-short" : "holds-short"),
      );
    }
    list.append(
      ...verdict.breaks.map(({ edition, problem }) => {
        const item = document.createElement("li");
        item.textContent = say(page, problem, edition);
        return item;
      }),
    );
    status.textContent =
      verdict.breaks.length === 0
        ? say(page, "holds", verdict.checked, verdict.last ?? "")
        : say(page, "broken", [...broken].sort((one, other) => one - other).join(", "));
    status.dataset.state = verdict.breaks.length === 0 ? "holds" : "broken";
  } catch (failure) {
    status.dataset.state = "unknown";
    status.textContent = say(
      page,
      failure instanceof Unsupported
        ? "unsupported"
        : failure instanceof Unreachable && at > 0
          ? "unreachable"
          : "failed",
      at,
    );
  } finally {
    button.disabled = false;
  }
}

const page = document.querySelector<HTMLElement>("[data-verify]");
const button = page?.querySelector("button");
if (page && button) {
  button.hidden = false;
  button.addEventListener("click", () => void check(page));
}
