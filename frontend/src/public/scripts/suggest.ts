// Suggests answers under a search box as somebody types, from the site's own search and nobody else's. Keeps nothing. The box is
// a combobox as WAI-ARIA 1.2 describes it; without this, or where an answer fails, it is a form like any other. Its words come
// with the form.
const FEWEST_LETTERS = 2;
const MOST = 8;
const PAUSE = 200;

interface Hit {
  name: string;
  /** The kind of answer, in words. */
  label: string;
  path: string;
}

/** What the site finds for what stands in the form; it is asked as software asks, at the address of the form. */
async function find(form: HTMLFormElement, words: string, signal: AbortSignal): Promise<Hit[]> {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    address.searchParams.set(name, name === "q" ? words : String(value));
  }
  const answer = await fetch(address, { headers: { Accept: "application/json" }, credentials: "omit", signal });
  const { found } = (answer.ok ? await answer.json() : {}) as { found?: Hit[] };
  return (found ?? []).slice(0, MOST);
}

/** Makes a combobox of the search box in {@code form}. */
export function suggest(form: HTMLFormElement, go = (path: string) => location.assign(path)): void {
  const field = form.elements.namedItem("q");
  if (!(field instanceof HTMLInputElement)) {
    return;
  }
  const input = field;
  const list = document.createElement("ul");
  const status = document.createElement("p");
  list.id = `${input.id}-suggestions`;
  list.className = "pv-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestions ?? "");
  status.className = "pv-unseen";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
  ] as const) {
    input.setAttribute(name, value);
  }

  let hits: Hit[] = [];
  /** What the suggestions that are there were made for. */
  let answered = "";
  let active = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  function activate(at: number) {
    active = at;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === at));
    }
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
      list.children[at]?.scrollIntoView?.({ block: "nearest" });
    }
  }

  function show(open: boolean) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    activate(-1);
  }

  function leave() {
    clearTimeout(waiting);
    asking?.abort();
    status.textContent = "";
    show(false);
  }

  function tell(found: Hit[], words: string) {
    hits = found;
    answered = words;
    list.replaceChildren(
      ...found.map((hit, at) => {
        const option = document.createElement("li");
        const kind = document.createElement("small");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        kind.textContent = hit.label;
        option.append(`${hit.name} `, kind);
        option.addEventListener("click", () => go(hit.path));
        return option;
      }),
    );
    status.textContent = (form.dataset.suggested ?? "").replace("{0}", String(found.length));
    show(found.length > 0);
  }

  async function ask() {
    const words = input.value.replace(/\s+/g, " ").trim();
    asking?.abort();
    if ([...words].length < FEWEST_LETTERS) {
      hits = [];
      leave();
      return;
    }
    const mine = new AbortController();
    asking = mine;
    const found = await find(form, words, mine.signal).catch(() => []);
    // A later word, or having left, overtakes an answer.
    if (!mine.signal.aborted) {
      tell(found, words);
    }
  }

  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    // Whoever composes a character has not yet said which.
    if (!(event as InputEvent).isComposing) {
      waiting = setTimeout(() => void ask(), PAUSE);
    }
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (step && hits.length > 0 && answered === input.value.replace(/\s+/g, " ").trim()) {
      event.preventDefault();
      const from = list.hidden ? -1 : active;
      show(true);
      // Past either end lies the box itself.
      activate(((from + 1 + step + hits.length + 1) % (hits.length + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      go(hits[active]?.path ?? form.action);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      leave();
    }
  });
  // A press on a suggestion must not take the focus, and with it the suggestions, away.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("blur", leave);
  form.addEventListener("submit", leave);
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-suggestions]")) {
  suggest(form);
}
