import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { TOP } from './program.ts';

/** The scenarios of this repository, by their path below `scenarios`. */
export const SCENARIOS: readonly string[] = readdirSync(`${TOP}scenarios`, {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => path.endsWith('.yaml'))
  .toSorted();
