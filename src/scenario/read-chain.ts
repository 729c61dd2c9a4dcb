import { type Place, type Problem, problem } from '../core/problem.ts';
import { FILE_BOUNDS } from './file-bounds.ts';
import type { DataReader } from './read-data.ts';
import type { ScenarioFiles } from './read-scenario.ts';
import { readYaml } from './read-yaml.ts';
import { resolveTarget } from './resolve-target.ts';
import { FORMAT } from './schema-parts.ts';
import type { Entry, MapTree } from './tree.ts';

/** How long a chain of `extends` may be. */
const CHAIN_LIMIT = 16;

/** What one file says, without its `extends`. */
export interface Layer {
  readonly file: string;
  readonly tree: MapTree;
}

/** A file and what it extends, the file itself first. */
export interface Chain {
  readonly layers: readonly Layer[];
  /** `stop`: at the file that was looked for; `root`: at one that extends nothing; `broken`: at a problem. */
  readonly end: 'stop' | 'root' | 'broken';
  /** Where the last `extends` stands. */
  readonly target?: Place;
  readonly problems: readonly Problem[];
}

/** What files of a scenario are read with. */
export interface ChainReader {
  readonly files: ScenarioFiles;
  /** Receives the text of each file read. Files that are there have had their problems told. */
  readonly sources: Map<string, string>;
  readonly data: DataReader;
}

/**
 * Reads a file and what it extends, with the tables that they name.
 *
 * @param entry The file on the command line; nothing outside its folder is read.
 * @param isStop Whether to stop before a file that is extended.
 */
export async function readChain(
  first: string,
  entry: string,
  { files, sources, data }: ChainReader,
  isStop: (name: string) => Promise<boolean> = async () => false,
): Promise<Chain> {
  const layers: Layer[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  let target: Place | undefined;
  const ended = (end: Chain['end']): Chain => ({
    layers,
    end,
    ...(target === undefined ? {} : { target }),
    problems,
  });
  for (let name = first; ; ) {
    if (names.has(name)) {
      problems.push(problem('extends-cycle', target, { chain: [...names, name] }));
      return ended('broken');
    }
    if (names.size >= CHAIN_LIMIT) {
      problems.push(problem('extends-too-long', target, { limit: CHAIN_LIMIT }));
      return ended('broken');
    }
    const text = await files.read(name);
    if (text === 'missing') problems.push(problem('file-missing', target, { file: name }));
    else if (text === 'tooLarge')
      problems.push(problem('file-too-large', target, { file: name, limit: FILE_BOUNDS.bytes }));
    else if (text === 'outside') problems.push(problem('extends-outside', target, { target: name }));
    if (text === 'missing' || text === 'tooLarge' || text === 'outside') return ended('broken');
    const reading = readYaml(name, text);
    const later = reading.tree?.kind === 'map' ? laterFormat(reading.tree) : undefined;
    if (!sources.has(name)) problems.push(...reading.problems, ...(later === undefined ? [] : [later]));
    names.add(name);
    sources.set(name, text);
    if (reading.tree?.kind !== 'map' || later !== undefined) return ended('broken');
    const { extended, rest } = takeTarget(reading.tree);
    layers.push({ file: name, tree: await data.resolve(rest) });
    if (extended === undefined) return ended('root');
    target = extended.value.place;
    const wanted = extended.value.kind === 'scalar' ? String(extended.value.value) : '';
    const resolved = resolveTarget(wanted, name, entry);
    if (resolved === undefined) {
      problems.push(problem('extends-outside', target, { target: wanted }));
      return ended('broken');
    }
    if (await isStop(resolved)) return ended('stop');
    name = resolved;
  }
}

/** A file for a later program: nothing else about it can be judged. */
function laterFormat(tree: MapTree): Problem | undefined {
  const format = tree.entries.get('parley')?.value;
  if (format?.kind !== 'scalar' || typeof format.value !== 'number') return undefined;
  if (!Number.isInteger(format.value) || format.value <= FORMAT) return undefined;
  return problem('later-format', format.place, { found: format.value, reads: FORMAT });
}

function takeTarget(tree: MapTree): { extended: Entry | undefined; rest: MapTree } {
  const entries = new Map(tree.entries);
  const extended = entries.get('extends');
  entries.delete('extends');
  return { extended, rest: { ...tree, entries } };
}
