// Bundles the command line into dist/ (build-library.mjs does the library), so that nobody needs a build step: parley.js starts parts/main.cjs; every other
// part is loaded when something in it is first needed, mathjs only where something is evaluated. Each part has a code
// cache beside it, written here.
import { execFileSync } from 'node:child_process';
import { chmod, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const common = {
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  // Japanese takes half the room when it is written as it is.
  charset: 'utf8',
  logLevel: 'warning',
};
const bundled = { ...common, bundle: true, mainFields: ['module', 'main'] };

await rm('dist/parts', { recursive: true, force: true });
await build({ ...bundled, entryPoints: { parley: 'src/cli/launch.ts' }, outdir: 'dist', format: 'esm' });
// First as modules, which can be split into parts and rid of what is not used …
await build({
  ...bundled,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist/modules',
  splitting: true,
  format: 'esm',
  outExtension: { '.js': '.cjs' },
});
// … then each part as a script, which can be kept compiled.
await build({
  ...common,
  entryPoints: (await readdir('dist/modules')).map((part) => `dist/modules/${part}`),
  outdir: 'dist/parts',
  format: 'cjs',
  loader: { '.cjs': 'js' },
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'parleyUrl' },
  supported: { 'dynamic-import': false },
});
await rm('dist/modules', { recursive: true });
await chmod('dist/parley.js', 0o755);

const examples = [
  ['check', '--quiet', 'scenarios/minimal.yaml'],
  ['describe', 'scenarios/minimal.yaml'],
  ['diff', 'scenarios/japan-us-2018.yaml', 'scenarios/no-freeze.yaml'],
  ['run', 'scenarios/japan-us-2018.yaml'],
];
for (const example of examples) {
  execFileSync(process.execPath, ['dist/parley.js', ...example], {
    env: { ...process.env, PARLEY_WRITE_CODE_CACHE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
