import { stringify } from 'yaml';
import { hasErrors, type Problem } from '../core/problem.ts';
import { readVariants } from './combine.ts';
import { combinedTexts, type LaidAlone } from './combined-texts.ts';
import { extendTree } from './extend.ts';
import { createLayers, type Layers } from './layers.ts';
import { readChain } from './read-chain.ts';
import { createDataReader } from './read-data.ts';
import type { Scenario } from './schema.ts';
import { type Setting, settingTree } from './setting.ts';
import { type MapTree, plain, type Tree } from './tree.ts';
import { type Validation, validate } from './validate.ts';

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

/** A scenario with all that is known about where its parts stand. */
export interface ScenarioReading {
  /** The well-formed parts; missing where too little is left to check further. */
  readonly scenario?: Scenario;
  /** Everything as written after `extends` and settings, with places; also the parts at fault. */
  readonly tree: MapTree;
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
  const layers = createLayers({
    tree: { kind: 'map', entries: new Map(), place: { file: entry, line: 1, column: 1, length: 1 } },
    dimensions: new Set(),
    changed: new Map(),
  });
  for (const { tree: layer } of chain.layers.toReversed()) problems.push(...layers.lay(layer));
  const base = layers.tree;
  const laid: LaidAlone[] = [];
  for (const { file, layers: ofVariant, fresh } of combined.variants) {
    // A variant is warned of what has no effect on the scenario, not on the variants before it.
    let alone = base;
    for (const layer of ofVariant) {
      const extended = extendTree(alone, layer.tree);
      alone = extended.tree;
      if (!fresh.includes(layer)) continue;
      problems.push(...extended.problems);
      layers.lay(layer.tree);
    }
    laid.push({ file, tree: alone });
  }
  if (laid.length > 1) layers.lay(combinedTexts(base, laid));
  const stops = hasErrors(problems);
  problems.push(...dataProblems);
  for (const setting of settings) problems.push(...layers.lay(settingTree(setting, layers.tree)));
  return readingOf(layers, sources, problems, stops ? undefined : validate(layers.tree));
}

/**
 * Lays settings over a scenario without errors, without its files: the same as reading them with these settings behind
 * those it may have had.
 */
export function laySettings(reading: ScenarioReading, settings: readonly Setting[]): ScenarioReading {
  const { dimensions, changed, sources } = reading;
  const layers = createLayers({ tree: reading.tree, dimensions: new Set(dimensions), changed });
  const problems = [...reading.problems];
  for (const setting of settings) problems.push(...layers.lay(settingTree(setting, layers.tree)));
  const scenario = settings.reduce(withParameter, reading.scenario);
  return readingOf(
    layers,
    sources,
    problems,
    scenario === undefined ? validate(layers.tree) : { scenario, problems: [] },
  );
}

/** A well-formed scenario with another number for a parameter; undefined where it has none of that name. */
function withParameter(scenario: Scenario | undefined, { name, value }: Setting): Scenario | undefined {
  const { parameters = {}, constants = {} } = scenario ?? {};
  const before = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (scenario === undefined || before === undefined || Object.hasOwn(constants, name)) return undefined;
  // As in the tree: a number that is changed does not keep the source of the one it replaces.
  const { source: _, assumed: __, ...kept } = before;
  return { ...scenario, parameters: { ...parameters, [name]: { ...kept, value } } };
}

function readingOf(
  { tree, dimensions, changed }: Layers,
  sources: ScenarioReading['sources'],
  problems: readonly Problem[],
  validation: Validation | undefined,
): ScenarioReading {
  const scenario = validation?.scenario;
  return {
    ...(scenario === undefined ? {} : { scenario }),
    tree,
    sources,
    dimensions: [...dimensions],
    changed,
    problems: [...problems, ...(validation?.problems ?? [])],
  };
}

/** The effective scenario as one YAML file without `extends`. */
export function effectiveText(tree: Tree): string {
  return stringify(plain(tree), { lineWidth: 110 });
}
