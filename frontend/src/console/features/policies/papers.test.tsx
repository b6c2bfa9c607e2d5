import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInEnglish } from "../../../test/render";
import { Papers } from "./papers";

test("a policy and its series are to be had on paper", () => {
  renderInEnglish(<Papers slug="cedar-bluff" policy="4151" body={{ series: "4000 & 5000" }} />);

  expect(screen.getByRole("link", { name: "This policy as a PDF" }).getAttribute("href")).toBe(
    "/api/districts/cedar-bluff/policy-manual?policy=4151&staff=true",
  );
  expect(screen.getByRole("link", { name: "Series 4000 & 5000 as a PDF" }).getAttribute("href")).toBe(
    "/api/districts/cedar-bluff/policy-manual?series=4000+%26+5000&staff=true",
  );
});

test("a policy of no series is to be had alone", () => {
  renderInEnglish(<Papers slug="cedar-bluff" policy="4151" body={{}} />);

  expect(screen.getAllByRole("link")).toHaveLength(1);
});
