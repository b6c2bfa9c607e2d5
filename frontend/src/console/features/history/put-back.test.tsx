import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { renderInEnglish } from "../../../test/render";
import { PutBack } from "./put-back";

afterEach(() => vi.restoreAllMocks());

const answering = (status: number, body: unknown) =>
  vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async (address) =>
      String(address).endsWith("/restore")
        ? new Response(JSON.stringify(body), { status })
        : new Response(JSON.stringify({ csrf: { header: "X-CSRF-TOKEN", token: "t" }, permissions: [] })),
    );

const restoring = (fetched: ReturnType<typeof answering>) => {
  const call = fetched.mock.calls.find(([address]) => String(address).endsWith("/restore"));
  return { address: String(call?.[0]), body: String(call?.[1]?.body), headers: new Headers(call?.[1]?.headers) };
};

test("an item goes back to what stood before a change, unless somebody has written it since", async () => {
  const fetched = answering(200, { key: "bus-card" });
  renderInEnglish(<PutBack slug="cedar-bluff" kind="elements" itemKey="bus-card" change="c1" version={3} />);

  await userEvent.click(screen.getByRole("button", { name: "Put back how it was before this" }));

  expect(await screen.findByText("It is back.")).toBeDefined();
  const sent = restoring(fetched);
  expect(sent.address).toContain("/record/elements/bus-card/restore");
  expect(sent.body).toBe('{"change":"c1"}');
  expect(sent.headers.get("If-Match")).toBe('"3"');
});

test("what was removed comes back only where nothing has taken its place", async () => {
  const fetched = answering(201, { key: "photo" });
  renderInEnglish(<PutBack slug="cedar-bluff" kind="elements" itemKey="photo" change="c2" version={undefined} />);

  await userEvent.click(screen.getByRole("button", { name: "Bring it back" }));

  expect(await screen.findByText("It is back.")).toBeDefined();
  expect(restoring(fetched).headers.get("If-None-Match")).toBe("*");
});

test("a refusal says that nothing was changed", async () => {
  answering(412, { title: "Somebody else has changed this", status: 412 });
  renderInEnglish(<PutBack slug="cedar-bluff" kind="elements" itemKey="photo" change="c2" version={1} />);

  await userEvent.click(screen.getByRole("button", { name: "Put back how it was before this" }));

  expect(await screen.findByText(/Nothing was changed/)).toBeDefined();
  expect(screen.queryByText("It is back.")).toBeNull();
});
