#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { readOptionalBytes } from '../node/read-optional.ts';

// Loads the parts of the program as they are asked for, each from V8's code cache, which the build writes beside it:
// most of a short command would otherwise be spent compiling. A cache made by another version of Node is ignored.

// A command lives for a second or two: with V8's usual haste to optimize, most of what is optimized is never used again.
// Waiting longer takes about a tenth off `check` and `run`, measured alone with a code cache for each.
setFlagsFromString('--interrupt-budget=1000000');

const scripts = new Map<string, { readonly script: Script; readonly exports: object }>();

function load(path: string): object {
  const known = scripts.get(path);
  if (known !== undefined) return known.exports;
  const cachedData = readOptionalBytes(`${path}.cache`);
  const script = new Script(
    `(function (require, exports, module, parleyUrl) {${readFileSync(path, 'utf8')}\n})`,
    {
      filename: path,
      ...(cachedData === undefined ? {} : { cachedData }),
    },
  );
  const module: { exports: object } = { exports: {} };
  const outer = createRequire(path);
  const inner = (name: string): unknown =>
    name.startsWith('.') ? load(join(dirname(path), name)) : outer(name);
  script.runInThisContext()(inner, module.exports, module, pathToFileURL(path).href);
  // The parts export getters; a plain copy lets the compiler see that calls between parts always go the same way.
  const exports = { ...module.exports };
  scripts.set(path, { script, exports });
  return exports;
}

load(fileURLToPath(new URL('./parts/main.cjs', import.meta.url)));

if (process.env['PARLEY_WRITE_CODE_CACHE'] === '1') {
  process.on('exit', () => {
    for (const [path, { script }] of scripts) writeFileSync(`${path}.cache`, script.createCachedData());
  });
}
