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
    // One file: staff load it once, and every screen is then at hand without another wait.
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: { input: "src/console/index.html" },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./test/setup.ts"],
    css: false,
    restoreMocks: true,
  },
});
