import { stringify } from 'yaml';
import { hasErrors, type Place, type Problem, problem } from '../core/problem.ts';
import { extendTree, SOURCED } from './extend.ts';
import { readYaml } from './read-yaml.ts';
import { resolveTarget } from './resolve-target.ts';
import type { Scenario } from './schema.ts';
import { type Entry, type MapTree, plain, type Tree } from './tree.ts';
import { validate } from './validate.ts';

/** How long a chain of `extends` may be. */
const CHAIN_LIMIT = 16;

/** The files that a scenario may be read from; handed in by the command line, the browser or a test. */
export interface ScenarioFiles {
  /**
   * The text of a file, or why it can't be had.
   *
   * @param name A path as given on the command line, one below its folder, or `parley/NAME` for a shipped scenario.
   */
  read(name: string): Promise<string | 'missing' | 'tooLarge' | 'outside'>;
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
  /** The files read, base last, with their text for showing problems. */
  readonly sources: ReadonlyMap<string, string>;
  /** Parameters in the order of first appearance along the chain, base first: their dimensions in the design. */
  readonly dimensions: readonly string[];
  /** Numbers and dates that another file or a setting changed without giving a source: name → who changed it. */
  readonly changed: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Reads a scenario file with all that it extends. */
export async function readScenario(
  entry: string,
  files: ScenarioFiles,
  settings: readonly Setting[] = [],
): Promise<ScenarioReading> {
  const sources = new Map<string, string>();
  const { chain, problems } = await readChain(entry, files, sources);
  const changed = new Map<string, string>();
  const dimensions = new Set<string>();
  let tree: MapTree = {
    kind: 'map',
    entries: new Map(),
    place: { file: entry, line: 1, column: 1, length: 1 },
  };
  for (const part of [...chain.toReversed(), ...settings]) {
    // Only what has been read so far tells whether a setting is of a constant.
    const layer = 'kind' in part ? part : settingTree(part, tree);
    noteNumbers(layer, tree, dimensions, changed);
    if (tree.entries.size === 0) tree = layer;
    else {
      const extended = extendTree(tree, layer);
      tree = extended.tree;
      problems.push(...extended.problems);
    }
  }
  if (hasErrors(problems)) return { tree, sources, dimensions: [...dimensions], changed, problems };
  const validation = validate(tree);
  problems.push(...validation.problems);
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

async function readChain(
  entry: string,
  files: ScenarioFiles,
  sources: Map<string, string>,
): Promise<{ chain: MapTree[]; problems: Problem[] }> {
  const chain: MapTree[] = [];
  const problems: Problem[] = [];
  let name = entry;
  let asker: Place | undefined;
  for (;;) {
    if (sources.has(name)) {
      problems.push(problem('extends-cycle', asker, { chain: [...sources.keys(), name] }));
      break;
    }
    if (sources.size >= CHAIN_LIMIT) {
      problems.push(problem('extends-too-long', asker, { limit: CHAIN_LIMIT }));
      break;
    }
    const text = await files.read(name);
    if (text === 'missing') problems.push(problem('file-missing', asker, { file: name }));
    else if (text === 'tooLarge')
      problems.push(problem('file-too-large', asker, { file: name, limit: 512 * 1024 }));
    else if (text === 'outside') problems.push(problem('extends-outside', asker, { target: name }));
    if (text === 'missing' || text === 'tooLarge' || text === 'outside') break;
    sources.set(name, text);
    const reading = readYaml(name, text);
    problems.push(...reading.problems);
    if (reading.tree?.kind !== 'map') break;
    const { target, rest } = takeTarget(reading.tree);
    chain.push(rest);
    if (target === undefined) break;
    asker = target.value.place;
    const wanted = target.value.kind === 'scalar' ? String(target.value.value) : '';
    const resolved = resolveTarget(wanted, name, entry);
    if (resolved === undefined) {
      problems.push(problem('extends-outside', asker, { target: wanted }));
      break;
    }
    name = resolved;
  }
  return { chain, problems };
}

function takeTarget(tree: MapTree): { target: Entry | undefined; rest: MapTree } {
  const entries = new Map(tree.entries);
  const target = entries.get('extends');
  entries.delete('extends');
  return { target, rest: { ...tree, entries } };
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
  for (const [kind, held] of Object.entries(SOURCED)) {
    const group = layer.entries.get(kind)?.value;
    const lower = below.entries.get(kind)?.value;
    if (group?.kind !== 'map') continue;
    for (const [name, { value }] of group.entries) {
      if (kind === 'parameters') dimensions.add(name);
      const hadValue = lower?.kind === 'map' && lower.entries.has(name);
      const has = (key: string): boolean => value.kind === 'map' && value.entries.has(key);
      if (has('source') || has('assumed')) changed.delete(name);
      else if (hadValue && (value.kind === 'scalar' || held.some(has))) changed.set(name, value.place.file);
    }
  }
}
