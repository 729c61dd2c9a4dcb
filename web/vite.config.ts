import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the script of the page, its worker and what both load on demand; the pages themselves are written by `build-web.mjs`. */
export default defineConfig({
  root: path('.'),
  // Relative, so that the site works from any folder of any server.
  base: './',
  publicDir: false,
  build: {
    outDir: path('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: path('src/main.tsx') },
  },
  worker: { format: 'es' },
  logLevel: 'warn',
});
