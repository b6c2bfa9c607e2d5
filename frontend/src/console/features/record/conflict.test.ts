import { expect, test } from "vitest";
import { differences, merged, suggested } from "./conflict";

const before = { name: "Bus card", sensitivity: "directory", purposes: ["a"], description: "A card" };

test("each side's own changes are taken from that side", () => {
  const mine = { ...before, name: "Bus card number" };
  const theirs = { ...before, sensitivity: "sensitive" };

  const differing = differences(before, mine, theirs);

  expect(suggested(differing)).toEqual({ name: "mine", sensitivity: "theirs" });
  expect(merged(theirs, differing, suggested(differing))).toEqual({
    ...before,
    name: "Bus card number",
    sensitivity: "sensitive",
  });
});

test("what both changed waits for a person", () => {
  const differing = differences(before, { ...before, description: "Mine" }, { ...before, description: "Theirs" });

  expect(differing).toMatchObject([{ field: "description", changedBy: "both" }]);
  expect(suggested(differing)).toEqual({});
});

test("what both changed alike is no difference", () => {
  expect(differences(before, { ...before, name: "Same" }, { ...before, name: "Same" })).toEqual([]);
});

test("empty and absent say the same", () => {
  expect(differences({}, { notes: "", systems: [] }, {})).toEqual([]);
});

test("a field that was emptied stays empty where mine is chosen", () => {
  const mine = { ...before, description: undefined };
  const theirs = { ...before, name: "Theirs" };
  const differing = differences(before, mine, theirs);

  expect(merged(theirs, differing, suggested(differing)).description).toBeUndefined();
});
