import { stringify } from 'yaml';
import { hasErrors, type Place, type Problem } from '../core/problem.ts';
import { readVariants } from './combine.ts';
import { combinedTexts, type LaidAlone } from './combined-texts.ts';
import { extendTree } from './extend.ts';
import { readChain } from './read-chain.ts';
import { createDataReader } from './read-data.ts';
import type { Scenario } from './schema.ts';
import { changedKey, heldKeys, SOURCED } from './sourced.ts';
import { type MapTree, plain, type Tree, treeAt } from './tree.ts';
import { validate } from './validate.ts';
import { originAmong, tellsOrigin, valueAt, type WrittenNumber, writtenNumbers } from './written-numbers.ts';

/** The files that a scenario may be read from; handed in by the command line, the browser or a test. */
export interface ScenarioFiles {
  /**
   * The text of a file, or why it can't be had.
   *
   * @param name A path as given on the command line, one below its folder, or `parley/NAME` for a shipped scenario.
   */
  read(name: string): Promise<string | 'missing' | 'tooLarge' | 'outside'>;
  /** What tells files apart that go by several names; without it, every name is a file of its own. */
  identify?(name: string): Promise<string>;
}

/** A number changed without touching a file, as by `--set name=value`. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** A scenario with all that is known about where its parts stand. */
export interface ScenarioReading {
  /** The well-formed parts; missing where too little is left to check further. */
  readonly scenario?: Scenario;
  /** Everything as written after `extends` and settings, with places; also the parts at fault. */
  readonly tree: Tree;
  /** The files read, base last, then tables, with their text for showing problems. */
  readonly sources: ReadonlyMap<string, string>;
  /** Parameters in the order of first appearance along the chain, base first: their dimensions in the design. */
  readonly dimensions: readonly string[];
  /**
   * Numbers and dates that another file or a setting changed without giving a source: name → who changed it.
   * Correlations stand as `correlations.NAME`, numbers of markets and policies by their whole path.
   */
  readonly changed: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a scenario file with all that it extends.
 *
 * @param settings Numbers changed on top of everything else.
 * @param variants Files that extend the scenario, directly or by others: what they change is laid over it in this
 * order. Where two of them change the same thing differently, that is a problem.
 */
export async function readScenario(
  entry: string,
  files: ScenarioFiles,
  settings: readonly Setting[] = [],
  variants: readonly string[] = [],
): Promise<ScenarioReading> {
  const sources = new Map<string, string>();
  // Problems in tables do not keep the rest from being checked.
  const dataProblems: Problem[] = [];
  const data = createDataReader(files.read, sources, dataProblems);
  const reader = { files, sources, data };
  const chain = await readChain(entry, entry, reader);
  const combined = await readVariants(entry, variants, reader);
  const problems = [...chain.problems, ...combined.problems];
  const changed = new Map<string, string>();
  const dimensions = new Set<string>();
  let tree: MapTree = {
    kind: 'map',
    entries: new Map(),
    place: { file: entry, line: 1, column: 1, length: 1 },
  };
  const lay = (layer: MapTree): readonly Problem[] => {
    noteNumbers(layer, tree, dimensions, changed);
    noteWritten(layer, tree, changed);
    const extended = tree.entries.size === 0 ? { tree: layer, problems: [] } : extendTree(tree, layer);
    tree = extended.tree;
    return extended.problems;
  };
  for (const { tree: layer } of chain.layers.toReversed()) problems.push(...lay(layer));
  const base = tree;
  const laid: LaidAlone[] = [];
  for (const { file, layers, fresh } of combined.variants) {
    // A variant is warned of what has no effect on the scenario, not on the variants before it.
    let alone = base;
    for (const layer of layers) {
      const extended = extendTree(alone, layer.tree);
      alone = extended.tree;
      if (!fresh.includes(layer)) continue;
      problems.push(...extended.problems);
      lay(layer.tree);
    }
    laid.push({ file, tree: alone });
  }
  if (laid.length > 1) lay(combinedTexts(base, laid));
  // Only what has been read so far tells whether a setting is of a constant.
  for (const setting of settings) problems.push(...lay(settingTree(setting, tree)));
  if (hasErrors(problems)) {
    problems.push(...dataProblems);
    return { tree, sources, dimensions: [...dimensions], changed, problems };
  }
  const validation = validate(tree);
  problems.push(...dataProblems, ...validation.problems);
  const { scenario } = validation;
  return {
    ...(scenario === undefined ? {} : { scenario }),
    tree,
    sources,
    dimensions: [...dimensions],
    changed,
    problems,
  };
}

/** The effective scenario as one YAML file without `extends`. */
export function effectiveText(tree: Tree): string {
  return stringify(plain(tree), { lineWidth: 110 });
}

function settingTree(setting: Setting, below: MapTree): MapTree {
  const file = `--set ${setting.name}`;
  const place: Place = { file, line: 1, column: 1, length: Math.max(setting.value.length, 1) };
  const map = (key: string, value: Tree): MapTree => ({
    kind: 'map',
    entries: new Map([[key, { key: place, value }]]),
    place,
  });
  const constants = below.entries.get('constants')?.value;
  const kind = constants?.kind === 'map' && constants.entries.has(setting.name) ? 'constants' : 'parameters';
  const value: Tree = { kind: 'scalar', value: setting.value, place };
  return map(kind, map(setting.name, kind === 'constants' ? value : map('value', value)));
}

/** Keeps the order in which parameters first appear, and who changed a number or date that was another below. */
function noteNumbers(
  layer: MapTree,
  below: MapTree,
  dimensions: Set<string>,
  changed: Map<string, string>,
): void {
  for (const kind of SOURCED) {
    const group = layer.entries.get(kind)?.value;
    const lower = below.entries.get(kind)?.value;
    if (group?.kind !== 'map') continue;
    for (const [name, { value }] of group.entries) {
      if (kind === 'parameters') dimensions.add(name);
      const hadValue = lower?.kind === 'map' && lower.entries.has(name);
      const has = (key: string): boolean => value.kind === 'map' && value.entries.has(key);
      const held = heldKeys([kind, name]);
      const key = changedKey(kind, name);
      if (has('source') || has('assumed')) changed.delete(key);
      else if (hadValue && (value.kind === 'scalar' || held.some(has))) changed.set(key, value.place.file);
    }
  }
}

/** The same for the numbers written out in markets, duties, quotas and observations. */
function noteWritten(layer: MapTree, below: MapTree, changed: Map<string, string>): void {
  const [upper, lower] = [plain(layer), plain(below)];
  const isTold = ({ entries }: WrittenNumber): boolean => {
    const origin = originAmong(entries, [upper, lower]);
    return origin !== undefined && tellsOrigin(upper, origin);
  };
  for (const number of writtenNumbers(lower)) if (isTold(number)) changed.delete(number.path.join('.'));
  for (const number of writtenNumbers(upper)) {
    const { path, entries } = number;
    const isFresh = valueAt(lower, path) === undefined && originAmong(entries, [lower]) === undefined;
    const file = treeAt(layer, path)?.place.file;
    if (file === undefined || isFresh || isTold(number)) changed.delete(path.join('.'));
    else changed.set(path.join('.'), file);
  }
}
