// Builds the web explorer into dist/web/: scripts by Vite, then every page and the answer it begins with by the same engine.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildScripts } from 'vite';
import { licencesOf } from './licences.mjs';

const OUT = 'dist/web';
// Before a package is made, a site that is there is taken as it is.
if (process.argv.includes('--once') && existsSync(join(OUT, 'service-worker.js'))) process.exit(0);
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
for (const file of ['icon.svg', 'manifest.webmanifest']) await cp(join('web', file), join(OUT, file));
await rm(WRITER);
await writeFile(
  join(OUT, 'LICENSES.txt'),
  await licencesOf(['web/src/main.tsx', 'web/src/engine/worker.ts']),
);

// Everything is kept for when there is no network; its hash tells versions apart. A scenario of one's own is not.
const files = (await readdir(OUT, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(html|js|css|json|yaml|csv|svg|webmanifest)$/.test(entry.name))
  .map((entry) => relative(OUT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !/(^|\/)own\.html$|\.schema\.json$/.test(file))
  .sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(await readFile(join(OUT, file)));
await bundle({
  entryPoints: ['web/src/offline/service-worker.ts'],
  outfile: join(OUT, 'service-worker.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2023',
  define: {
    SITE_FILES: JSON.stringify(files),
    SITE_VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
  },
  logLevel: 'warning',
});
