import { type Place, type Problem, problem } from '../core/problem.ts';
import { isValue, sameTree } from './extend.ts';
import { type ChainReader, type Layer, readChain } from './read-chain.ts';
import { heldKeys } from './sourced.ts';
import { type MapTree, plain, type Tree } from './tree.ts';

/** Keys in which variants may differ: they tell of one variant, and no number of the result follows from them. */
const OWN_WORDS: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'expect']);

/** How much of a value is told in a problem. */
const TOLD_LENGTH = 60;

/** A file that extends the base, with the files between the two. */
export interface Variant {
  readonly file: string;
  /** What is laid over the base, nearest to the base first. */
  readonly layers: readonly Layer[];
  /** Those of them that no variant before it has. */
  readonly fresh: readonly Layer[];
}

/**
 * Reads variants of one base, to be laid over it together.
 *
 * @returns Each variant once, in the order given, and what is wrong with them; also what two of them contradict each
 * other in.
 */
export async function readVariants(
  base: string,
  names: readonly string[],
  reader: ChainReader,
): Promise<{ variants: readonly Variant[]; problems: readonly Problem[] }> {
  const identify = async (name: string): Promise<string> => (await reader.files.identify?.(name)) ?? name;
  const variants: (Variant & { readonly identities: readonly string[] })[] = [];
  const problems: Problem[] = [];
  const laid = new Set<string>();
  for (const file of names) {
    const wanted = await identify(base);
    const chain = await readChain(file, file, reader, async (name) => (await identify(name)) === wanted);
    problems.push(...chain.problems);
    if (chain.end === 'broken') continue;
    if (chain.end === 'root') {
      const place: Place = chain.target ?? { file, line: 1, column: 1, length: 1 };
      const between = chain.layers.slice(1).map((layer) => layer.file);
      problems.push(problem('variant-of-other', place, { variant: file, chain: between, base }));
      continue;
    }
    const layers = chain.layers.toReversed();
    const identities = await Promise.all(layers.map((layer) => identify(layer.file)));
    if (variants.some((other) => other.identities.at(-1) === identities.at(-1))) continue;
    for (const other of variants) {
      const first = other.layers.filter((_, at) => !identities.includes(other.identities[at] ?? ''));
      const second = layers.filter((_, at) => !other.identities.includes(identities[at] ?? ''));
      addDisagreements(changesOf(first), changesOf(second), [], problems);
    }
    variants.push({
      file,
      layers,
      identities,
      fresh: layers.filter((_, at) => !laid.has(identities[at] ?? '')),
    });
    for (const each of identities) laid.add(each);
  }
  return { variants, problems };
}

/** What layers change together; `null` stays, for it removes. */
function changesOf(layers: readonly Layer[]): MapTree {
  const none: MapTree = {
    kind: 'map',
    entries: new Map(),
    place: { file: '', line: 1, column: 1, length: 1 },
  };
  return layers.reduce((changes, { tree }) => joinChanges(changes, tree, []), none);
}

function joinChanges(below: MapTree, above: MapTree, path: readonly string[]): MapTree {
  const entries = new Map(below.entries);
  for (const [key, entry] of above.entries) {
    const under = entries.get(key)?.value;
    const here = [...path, key];
    const merges = under?.kind === 'map' && entry.value.kind === 'map' && !isValue(here);
    entries.set(key, merges ? { ...entry, value: joinChanges(under, entry.value, here) } : entry);
  }
  return { ...above, entries };
}

/** Adds a problem for each value that two variants set, or remove, differently. */
function addDisagreements(
  first: MapTree,
  second: MapTree,
  path: readonly string[],
  problems: Problem[],
): void {
  for (const [key, { key: place, value }] of second.entries) {
    const other = first.entries.get(key);
    if (other === undefined || (path.length === 0 && OWN_WORDS.has(key))) continue;
    const here = [...path, key];
    const merges = other.value.kind === 'map' && value.kind === 'map' && !isValue(here);
    if (merges && !dividesProvenance(other.value, value, heldKeys(here))) {
      addDisagreements(other.value, value, here, problems);
    } else if (!sameTree(other.value, value)) {
      const facts = { path: here.join('.'), here: told(value), first: told(other.value) };
      problems.push(problem('variants-disagree', place, { ...facts, firstPlace: other.key }));
    }
  }
}

/** Whether one variant gives a number or date, and the other only says where its own is from. */
function dividesProvenance(a: MapTree, b: MapTree, held: readonly string[]): boolean {
  const gives = (tree: MapTree): boolean => held.some((key) => tree.entries.has(key));
  const [giving, other] = gives(a) ? [a, b] : [b, a];
  const tells = other.entries.has('source') || other.entries.has('assumed');
  return gives(giving) && !gives(other) && tells;
}

function told(tree: Tree): string | null {
  if (tree.kind === 'scalar') return tree.value === null ? null : String(tree.value).slice(0, TOLD_LENGTH);
  return JSON.stringify(plain(tree)).slice(0, TOLD_LENGTH);
}
