// Builds the web explorer into dist/web/: scripts by Vite, then every page and the answer it begins with by the same engine.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildScripts } from 'vite';

const OUT = 'dist/web';
const WRITER = 'dist/web-writer.cjs';

await buildScripts({ configFile: 'web/vite.config.ts' });
const manifest = JSON.parse(await readFile(join(OUT, 'manifest.json'), 'utf8'));
await rm(join(OUT, 'manifest.json'));
await bundle({
  entryPoints: ['web/write/site.tsx'],
  outfile: WRITER,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  tsconfig: 'web/tsconfig.json',
  define: { 'import.meta.url': 'parleyUrl' },
  banner: { js: "const parleyUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
});
const { writeSite } = createRequire(import.meta.url)(resolve(WRITER));
for await (const { path, text } of writeSite(manifest)) {
  await mkdir(dirname(join(OUT, path)), { recursive: true });
  await writeFile(join(OUT, path), text);
}
await cp('scenarios', join(OUT, 'scenarios'), { recursive: true });
await cp('web/icon.svg', join(OUT, 'icon.svg'));
await rm(WRITER);
