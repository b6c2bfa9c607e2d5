import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { axeViolations } from "../../test/axe";
import { filter, point } from "./flow";

afterEach(() => {
  document.body.innerHTML = "";
});

const band = (row: string, level: string, words: string) =>
  `<a href="#${row}" data-level="${level}" aria-label="${words}"><path d="M0 0"></path></a>`;
const cell = (level: string, facts: number) => `<td data-level="${level}" data-facts="${facts}">${facts}</td>`;

/** As the server writes it: the picture twice, for a wide window and a narrow one. */
function show() {
  const picture = `<svg role="group" aria-label="Picture"><a href="#by-school" aria-label="School · 9"><path d="M0 0"></path></a>
    ${band("to-vendor", "identified", "Companies: 5 facts, named")}${band("to-vendor", "aggregate", "Companies: 2 facts, totals")}
    ${band("to-state", "identified", "State: 3 facts, named")}${band("staying", "staying", "Nobody · 4")}</svg>`;
  document.body.innerHTML = `<main><section data-ways aria-label="Ways">
    <div role="group" data-flow="Nothing." aria-label="Choose" hidden>
      <label for="to">Who</label><select id="to" name="to"><option value="">All</option><option value="to-vendor">Companies</option><option value="to-state">State</option></select>
      <label for="level">Form</label><select id="level" name="level"><option value="">All</option><option value="identified">Named</option><option value="aggregate">Totals</option></select>
      <p role="status"></p></div>
    <figure>${picture}${picture}<p data-flow-said aria-hidden="true" hidden></p></figure>
    <table><tbody><tr id="by-school"><th scope="row">School</th><td>9</td></tr></tbody></table>
    <table data-flow><thead><tr><th scope="col">Who</th><th scope="col">Facts</th><th scope="col" data-level="identified">Named</th><th scope="col" data-level="aggregate">Totals</th></tr></thead><tbody>
      <tr id="to-vendor"><th scope="row">Companies</th><td>7</td>${cell("identified", 5)}${cell("aggregate", 2)}</tr>
      <tr id="to-state"><th scope="row">State</th><td>3</td>${cell("identified", 3)}${cell("aggregate", 0)}</tr>
      <tr id="staying"><th scope="row">Nobody</th><td>4</td><td data-level="identified">–</td><td data-level="aggregate">–</td></tr></tbody></table>
    </section></main>`;
  const ways = document.querySelector("[data-ways]") as HTMLElement;
  filter(ways);
  point(ways);
  return userEvent.setup();
}

const select = (id: string) => document.getElementById(id) as HTMLSelectElement;
const dim = () =>
  [...document.querySelectorAll("svg:first-of-type [data-off]")].map((each) => each.getAttribute("aria-label"));
const rows = () =>
  [...document.querySelectorAll<HTMLElement>("table[data-flow] tbody tr")]
    .filter((row) => !row.hidden)
    .map(({ id }) => id);
const columns = () =>
  [...document.querySelectorAll<HTMLElement>("table[data-flow] thead th")]
    .filter((each) => !each.hidden)
    .map((each) => each.textContent);
const said = () => [...document.querySelectorAll("[role=status] span")].map((each) => each.textContent);

test("before anything is chosen all is in sight, and nothing is said", async () => {
  show();

  expect((document.querySelector("div[data-flow]") as HTMLElement).hidden).toBe(false);
  expect(dim()).toEqual([]);
  expect(rows()).toEqual(["to-vendor", "to-state", "staying"]);
  expect(said()).toEqual([]);
  expect(await axeViolations(document.body)).toEqual([]);
});

test("a choice dims what does not fit, filters the table with it and says in words what is left", async () => {
  const user = show();

  await user.selectOptions(select("level"), "identified");
  expect(dim()).toEqual(["Companies: 2 facts, totals", "Nobody · 4"]);
  expect(rows()).toEqual(["to-vendor", "to-state"]);
  expect(columns()).toEqual(["Who", "Facts", "Named"]);
  expect(said()).toEqual(["Companies: 5 facts, named", "State: 3 facts, named"]);

  await user.selectOptions(select("to"), "to-state");
  expect(rows()).toEqual(["to-state"]);
  expect(said()).toEqual(["State: 3 facts, named"]);

  await user.selectOptions(select("level"), "aggregate");
  expect(rows()).toEqual([]);
  expect(said()).toEqual(["Nothing."]);

  await user.selectOptions(select("level"), "");
  await user.selectOptions(select("to"), "");
  expect(dim()).toEqual([]);
  expect(rows()).toHaveLength(3);
  expect(columns()).toHaveLength(4);
});

test("what is pointed at, or has the focus, is said and marked in the table", async () => {
  const user = show();
  const line = document.querySelector("[data-flow-said]") as HTMLElement;

  await user.hover(document.querySelector('a[href="#to-state"] path') as Element);
  expect(line.textContent).toBe("State: 3 facts, named");
  expect(document.querySelector("tr[data-lit]")?.id).toBe("to-state");

  const first = document.querySelector<SVGAElement>('a[href="#to-vendor"]');
  first?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  expect(document.querySelector("tr[data-lit]")?.id).toBe("to-vendor");
  first?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  expect(line.textContent).toBe("");
  expect(document.querySelector("tr[data-lit]")).toBeNull();
});
