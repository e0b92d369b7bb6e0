// How the window's files are built (ui/dist, embedded by the shell) and tested.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

import { guide } from "./guide_plugin.ts";

export default defineConfig({
  plugins: [svelte(), guide()],
  clearScreen: false,
  // The guide, its pictures and the fonts stand beside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  // Svelte's server build would be taken in tests otherwise.
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  build: { target: "es2022", outDir: "dist", emptyOutDir: true },
  test: { environment: "jsdom", include: ["tests/**/*.test.ts"], testTimeout: 60_000 },
});
