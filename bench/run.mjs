// Bundles the benchmarks with esbuild and runs them: npm run bench [-- GROUP …] [-- --strict]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const top = fileURLToPath(new URL('..', import.meta.url));
const bundle = fileURLToPath(new URL('../node_modules/.cache/parley-bench/main.mjs', import.meta.url));

await build({
  absWorkingDir: top,
  entryPoints: ['bench/main.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  packages: 'external',
  loader: { '.csv': 'text' },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', bundle, ...process.argv.slice(2)], {
  cwd: top,
  stdio: 'inherit',
  // Development checks of XState would make the baseline slower than it has to be.
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exitCode = status ?? 1;
