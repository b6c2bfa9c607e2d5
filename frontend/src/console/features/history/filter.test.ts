import { expect, test } from "vitest";
import { asked, everything } from "./filter";

test("what is not said is not asked for", () => {
  expect(asked(everything)).toEqual({});
  expect(asked({ ...everything, who: "  " })).toEqual({});
});

test("the last day is one that is shown, also where clocks change on it", () => {
  const { from, until } = asked({ ...everything, from: "2026-11-01", to: "2026-11-01" });

  expect(from).toBe(new Date(2026, 10, 1).toISOString());
  expect(until).toBe(new Date(2026, 10, 2).toISOString());
});

test("what people look for goes by several names in the history", () => {
  expect(asked({ ...everything, doing: "rules", who: " Ana " })).toEqual({
    who: "Ana",
    action: ["plugin-enabled", "plugin-disabled", "attested", "attestation-withdrawn"],
  });
});
