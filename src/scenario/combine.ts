import { type Place, type Problem, problem } from '../core/problem.ts';
import { heldKeys, isBilingual, isValue, sameTree } from './extend.ts';
import { type Layer, readChain } from './read-chain.ts';
import type { ScenarioFiles } from './read-scenario.ts';
import { type Entry, type MapTree, plain, type Tree } from './tree.ts';

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
 * @param sources The text of each file read is put here.
 * @returns Each variant once, in the order given, and what is wrong with them; also what two of them contradict each
 * other in.
 */
export async function readVariants(
  base: string,
  names: readonly string[],
  files: ScenarioFiles,
  sources: Map<string, string>,
): Promise<{ variants: readonly Variant[]; problems: readonly Problem[] }> {
  const identify = async (name: string): Promise<string> => (await files.identify?.(name)) ?? name;
  const variants: (Variant & { readonly identities: readonly string[] })[] = [];
  const problems: Problem[] = [];
  const laid = new Set<string>();
  for (const file of names) {
    const wanted = await identify(base);
    const chain = await readChain(
      file,
      file,
      files,
      sources,
      async (name) => (await identify(name)) === wanted,
    );
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

/** Title and description of variants laid over each other: what the base says, then what each of them adds. */
export function combinedTexts(base: MapTree, variants: readonly Variant[]): MapTree {
  const place: Place = { file: '--with', line: 1, column: 1, length: 1 };
  const told = variants.map(({ file, layers }) => ({ file, changes: changesOf(layers).entries }));
  const entries = new Map<string, Entry>();
  const put = (
    key: string,
    texts: readonly (Tree | undefined)[],
    join: (words: string[], ja: boolean) => string,
  ) => {
    const given = texts.filter((text) => text !== undefined);
    const scalar = (ja: boolean): Tree => {
      const words = given.map((text) => wordsIn(text, ja ? 'ja' : 'en'));
      return { kind: 'scalar', value: join(words, ja), place };
    };
    const both = new Map([
      ['en', { key: place, value: scalar(false) }],
      ['ja', { key: place, value: scalar(true) }],
    ]);
    const value: Tree = given.some(isBilingual) ? { kind: 'map', entries: both, place } : scalar(false);
    entries.set(key, { key: place, value });
  };
  const title = base.entries.get('title')?.value;
  const titles = told.map(({ file, changes }): Tree => {
    const stem = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
    return changes.get('title')?.value ?? { kind: 'scalar', value: stem, place };
  });
  put('title', [title ?? { kind: 'scalar', value: '', place }, ...titles], ([first = '', ...others], ja) => {
    const added = others.map((each) => withoutStart(each, first)).join(' + ');
    return first === '' ? added : `${first}${ja ? '：' : ': '}${added}`;
  });
  const descriptions = told.flatMap(({ changes }) => changes.get('description')?.value ?? []);
  if (descriptions.length > 0) {
    put('description', [base.entries.get('description')?.value, ...descriptions], (words, ja) =>
      words.filter((each) => each !== '').join(ja ? '' : ' '),
    );
  }
  return { kind: 'map', entries, place };
}

/** What the title of a variant adds to that of its base. */
function withoutStart(title: string, start: string): string {
  if (start === '' || !title.startsWith(start)) return title;
  const rest = title.slice(start.length).replace(/^[\s:：,，、;；–—-]+/, '');
  return rest === '' ? title : rest;
}

function wordsIn(text: Tree, language: 'en' | 'ja'): string {
  const found = text.kind === 'map' ? text.entries.get(language)?.value : text;
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : '';
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
