import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../test/axe";
import { suggest } from "./suggest";

const asked: { address: URL; accept: string | null; signal: AbortSignal }[] = [];
let answer: (words: string) => Promise<unknown> | unknown;

beforeEach(() => {
  asked.length = 0;
  answer = (words) => ({
    found: ["card", "route", "stop", "driver", "pass", "list", "fee", "map", "ninth"].map((each) => ({
      kind: "elements",
      label: "Fact",
      key: each,
      name: `${words} ${each}`,
      path: `/d/elm-creek/data/${each}`,
    })),
  });
  vi.stubGlobal("fetch", async (address: URL, { headers, signal }: { headers: HeadersInit; signal: AbortSignal }) => {
    asked.push({ address, accept: new Headers(headers).get("Accept"), signal });
    return new Response(JSON.stringify(await answer(address.searchParams.get("q") ?? "")));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

function box() {
  document.body.innerHTML = `<form action="/d/elm-creek/search" role="search" data-suggestions="Suggestions" data-suggested="Suggestions: {0}">
    <input type="hidden" name="on" value="2026-11-01">
    <label for="q">What are you looking for?</label><input id="q" name="q" type="search" autocomplete="off"><button>Search</button></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  const went = vi.fn();
  const sent = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener("submit", sent);
  suggest(form, went);
  return { input: document.querySelector("#q") as HTMLInputElement, went, sent, user: userEvent.setup() };
}

const list = () => document.querySelector("[role=listbox]") as HTMLElement;
const options = () => [...document.querySelectorAll("[role=option]")].map((each) => each.textContent);
const chosen = () => document.querySelector("[aria-selected=true]")?.textContent ?? null;
const open = () => vi.waitFor(() => expect(list().hidden).toBe(false));

test("the site is asked once for a word that is typed in one go, at the form's own address", async () => {
  const { input, user } = box();

  await user.type(input, " bus ");
  await open();

  expect(asked.map(({ address }) => address.pathname + address.search)).toEqual([
    "/d/elm-creek/search?on=2026-11-01&q=bus",
  ]);
  expect(asked[0]?.accept).toBe("application/json");
  expect(options()).toHaveLength(8);
  expect(options()[0]).toBe("bus card Fact");
  expect(document.querySelector("[role=status]")?.textContent).toBe("Suggestions: 8");
  expect(await axeViolations(document.body)).toEqual([]);
});

test("arrows walk through the suggestions and the box, and Enter goes where it says", async () => {
  const { input, user, went, sent } = box();
  await user.type(input, "bus");
  await open();
  expect(input.getAttribute("aria-expanded")).toBe("true");

  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(chosen()).toBe("bus route Fact");
  expect(document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent).toBe(chosen());
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(chosen()).toBeNull();
  expect(input.hasAttribute("aria-activedescendant")).toBe(false);
  await user.keyboard("{ArrowUp}");
  expect(chosen()).toBe("bus map Fact");
  await user.keyboard("{Enter}");

  expect(went).toHaveBeenCalledExactlyOnceWith("/d/elm-creek/data/map");
  expect(sent).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(input);
});

test("Escape puts the suggestions away and keeps the words; Enter then searches", async () => {
  const { input, user, went, sent } = box();
  await user.type(input, "bus");
  await open();

  await user.keyboard("{ArrowDown}{Escape}");
  expect(list().hidden).toBe(true);
  expect(input.value).toBe("bus");
  await user.keyboard("{Enter}");
  expect(sent).toHaveBeenCalledTimes(1);
  expect(went).not.toHaveBeenCalled();
  await user.keyboard("{ArrowDown}");
  expect(list().hidden).toBe(false);
});

test("a suggestion can be pressed, and leaving the box puts all away", async () => {
  const { input, user, went } = box();
  await user.type(input, "bus");
  await open();
  await user.click(document.querySelectorAll("[role=option]")[2] as Element);
  expect(went).toHaveBeenCalledExactlyOnceWith("/d/elm-creek/data/stop");

  await user.tab();
  expect(list().hidden).toBe(true);
});

test("an answer that was overtaken, or failed, or is for one letter, shows nothing", async () => {
  const { input, user } = box();
  await user.type(input, "b");
  let release = () => {};
  answer = (words) =>
    words === "bu"
      ? new Promise((done) => (release = () => done({ found: [{ name: "Bulletin", label: "Notice", path: "/y" }] })))
      : {};
  await user.type(input, "u");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  answer = () => ({ found: [{ name: "Bus card", label: "Fact", path: "/x" }] });
  await user.type(input, "s");
  await open();
  expect(asked[0]?.signal.aborted).toBe(true);
  release();
  await new Promise((read) => setTimeout(read));
  expect(options()).toEqual(["Bus card Fact"]);
  await user.type(input, "{Backspace}{Backspace}");
  await vi.waitFor(() => expect(list().hidden).toBe(true));
  expect(asked).toHaveLength(2);

  answer = () => Promise.reject(new Error("down"));
  await user.type(input, "usses");
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(list().hidden).toBe(true);
});
