import { expect, test, vi } from "vitest";
import { ProblemError } from "../../../api/problem";
import type { PolicyFileView } from "./api/read-policy-file";
import { changed, chosenOf, confirmable, isReady, readAll } from "./manual";

const view = (file: string, more: Partial<PolicyFileView> = {}): PolicyFileView => ({
  file,
  title: file,
  policyKind: "policy",
  present: false,
  ...more,
});

const files = (...names: string[]) => names.map((name) => new File(["x"], name));

test("what the record has and what cannot be read is not chosen", () => {
  const rows = confirmable([view("a.md"), view("b.md", { present: true }), view("c.png", { problem: "A picture." })]);

  expect(chosenOf(rows).map(({ file }) => file)).toEqual(["a.md"]);
  expect(chosenOf(changed(rows, 1, { chosen: true })).map(({ file }) => file)).toEqual(["a.md", "b.md"]);
});

test("a policy without a title is not ready", () => {
  const rows = confirmable([view("a.md")]);

  expect(isReady(rows)).toBe(true);
  expect(isReady(changed(rows, 0, { title: " " }))).toBe(false);
  expect(isReady(changed(rows, 0, { chosen: false }))).toBe(false);
});

test("a file that is refused does not keep the others out", async () => {
  const found: PolicyFileView[] = [];
  const read = vi.fn(async (file: File) => {
    if (file.name === "b.md") {
      throw new ProblemError({ type: "x", title: "Too large", detail: "Nothing was kept.", status: 413 });
    }
    return [view(file.name)];
  });

  await readAll(
    files("a.md", "b.md", "c.md", "d.md"),
    read,
    (outcome) => found.push(...outcome),
    () => false,
  );

  expect(found.map(({ file }) => file).sort()).toEqual(["a.md", "b.md", "c.md", "d.md"]);
  expect(found.find(({ file }) => file === "b.md")?.problem).toBe("Nothing was kept.");
});

test("a server that does not answer ends the reading", async () => {
  const read = vi.fn().mockRejectedValue(new ProblemError({ type: "unreachable", title: "", status: 0 }));

  await expect(
    readAll(
      files("a", "b", "c", "d", "e"),
      read,
      () => {},
      () => false,
    ),
  ).rejects.toThrow();
  expect(read.mock.calls.length).toBeLessThanOrEqual(3);
});

test("whoever stops it gets no more", async () => {
  const found: PolicyFileView[] = [];
  const read = vi.fn(async (file: File) => [view(file.name)]);

  await readAll(
    files("a", "b", "c", "d", "e", "f"),
    read,
    (outcome) => found.push(...outcome),
    () => found.length >= 2,
  );

  expect(found.length).toBeLessThan(6);
});
