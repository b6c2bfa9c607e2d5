import { defineConfig } from "orval";

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
        mutator: { path: "./src/api/request.ts", name: "request" },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  },
});
