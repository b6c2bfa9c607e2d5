import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const resources = "target/classes/META-INF/resources";

export default defineConfig({
  root: "src",
  base: "/",
  publicDir: false,
  plugins: [react(), lingui()],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: ["node_modules/@uswds/uswds/packages"], quietDeps: true },
    },
  },
  build: {
    outDir: `../${resources}`,
    emptyOutDir: true,
    assetsDir: "assets",
    // Nothing is inlined: the server's content security policy allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first screen and what every screen shares; the others come in pieces of their own.
    chunkSizeWarningLimit: 600,
    reportCompressedSize: false,
    rolldownOptions: {
      input: "src/console/index.html",
      output: {
        codeSplitting: {
          groups: [
            {
              name: "frame",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](?!react-virtual|virtual)[^\\/]+|@lingui[\\/][^\\/]+)[\\/]/,
            },
            // Small parts that most screens share; a request each would cost more than they weigh.
            { name: "parts", test: /src[\\/](ui[\\/](?!dialog)|api[\\/]|console[\\/]features[\\/]\w+[\\/]api[\\/])/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./test/setup.ts"],
    css: false,
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
