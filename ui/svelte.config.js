// Svelte with runes everywhere; TypeScript is stripped by Svelte itself.
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default { preprocess: vitePreprocess(), compilerOptions: { runes: true } };
