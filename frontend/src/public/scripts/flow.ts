// The picture of where facts go: what a reader points at is said in words and shown in the table, and a choice leaves in sight
// what fits it. Whatever the picture shows, the table shows; without this both show everything.
const OFF = "data-off";
const LIT = "data-lit";

/** The row that says what a band shows: bands lead to it. */
function rowOf(band: Element): HTMLElement | null {
  return document.getElementById((band.getAttribute("href") ?? "").slice(1));
}

/** Brings the choices that the server wrote to the pictures and the table that it stands with. */
export function filter(ways: HTMLElement): void {
  const choices = ways.querySelector<HTMLElement>("[role=group][data-flow]");
  const status = choices?.querySelector<HTMLElement>("[role=status]");
  const table = ways.querySelector<HTMLTableElement>("table[data-flow]");
  if (!choices || !status || !table) {
    return;
  }
  const bands = [...ways.querySelectorAll<SVGAElement>("a[data-level]")];

  const apply = () => {
    const [to = "", level = ""] = ["to", "level"].map(
      (name) => choices.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value,
    );
    const fits = (row: string, at: string | undefined) => (!to || row === to) && (!level || at === level);
    const said: string[] = [];
    for (const band of bands) {
      const fit = fits(rowOf(band)?.id ?? "", band.dataset.level);
      band.toggleAttribute(OFF, !fit);
      const words = band.getAttribute("aria-label") ?? "";
      // Two widths of the picture say the same.
      if (fit && (to || level) && !said.includes(words)) {
        said.push(words);
      }
    }
    for (const row of table.tBodies[0]?.rows ?? []) {
      const cells = [...row.querySelectorAll<HTMLElement>("td[data-level]")];
      row.hidden =
        (to !== "" && row.id !== to) ||
        (level !== "" && !cells.some((cell) => cell.dataset.level === level && Number(cell.dataset.facts) > 0));
    }
    for (const cell of table.querySelectorAll<HTMLElement>("[data-level]")) {
      cell.hidden = level !== "" && cell.dataset.level !== level;
    }
    status.replaceChildren(
      ...(said.length > 0 ? said : to || level ? [choices.dataset.flow ?? ""] : []).map((words) => {
        const line = document.createElement("span");
        line.textContent = words;
        return line;
      }),
    );
  };

  choices.hidden = false;
  choices.addEventListener("change", apply);
  // A browser that comes back to the page may bring the choice back with it.
  apply();
}

/** Says what a reader points at, with a pointer or with the focus, and marks its row. */
export function point(ways: HTMLElement): void {
  const said = ways.querySelector<HTMLElement>("[data-flow-said]");
  if (!said) {
    return;
  }
  said.hidden = false;
  let row: HTMLElement | null = null;
  const at = (target: EventTarget | null) => {
    const band = target instanceof Element ? target.closest("svg a") : null;
    row?.removeAttribute(LIT);
    row = band && rowOf(band);
    row?.setAttribute(LIT, "");
    said.textContent = band?.getAttribute("aria-label") ?? "";
  };
  for (const event of ["pointerover", "focusin"]) {
    ways.addEventListener(event, ({ target }) => at(target));
  }
  ways.addEventListener("focusout", () => at(null));
  ways.addEventListener("pointerleave", () => at(null));
}

for (const ways of document.querySelectorAll<HTMLElement>("[data-ways]")) {
  filter(ways);
  point(ways);
}
