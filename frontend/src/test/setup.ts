import { i18n } from "@lingui/core";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, expect } from "vitest";
import { messages } from "../console/messages/en.po";
import "./sending";

i18n.load("en", messages);
i18n.activate("en");

// A bound for what never comes, on a machine that has much else to do.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out; a grid needs to be told how much of it is in sight.
Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, get: () => 600 });
Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, get: () => 1000 });
Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number) {
  // As in a browser, where nothing scrolls there is no event.
  if (typeof options === "object" && options.top !== undefined && options.top !== this.scrollTop) {
    this.scrollTop = options.top;
    this.dispatchEvent(new Event("scroll"));
  }
} as typeof Element.prototype.scrollTo;

// What React complains of is a fault that a test which passes would hide.
const complaints: string[] = [];
console.error = (...words) => complaints.push(words.join(" "));

afterEach(() => {
  cleanup();
  expect(complaints.splice(0)).toEqual([]);
});
