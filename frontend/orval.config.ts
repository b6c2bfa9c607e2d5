import { defineConfig } from "orval";

const pascal = (words: string) => words.replace(/(?:^|[-_])(\w)/g, (_, first: string) => first.toUpperCase());

/**
 * Named by what stands in the address, so that a renamed method on the server changes nothing here:
 * `GET /api/districts/{district}/record/{kind}` becomes `getRecordByKind`.
 */
function nameOf(verb: string, route: string): string {
  const steps = route
    .replace(/^\/api\//, "")
    .replace(/^districts\/(\$?\{[^}]+\}|:\w+)\//, "")
    .split("/")
    .map((step) => step.replace(/[${}:]/g, (sign) => (sign === "{" || sign === ":" ? "By-" : "")));
  return verb + steps.map(pascal).join("");
}

// Functions and types only: the hooks stand in the feature folders, one file an endpoint, and own their query keys.
export default defineConfig({
  plainview: {
    input: "./openapi.json",
    output: {
      target: "./src/api/generated/plainview.ts",
      client: "fetch",
      mode: "single",
      clean: true,
      override: {
        operationName: (_, route, verb) => nameOf(verb, route),
        mutator: { path: "./src/api/request.ts", name: "request" },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  },
});
