import type { Place } from '../core/problem.ts';
import { isBilingual, sameTree } from './extend.ts';
import type { Entry, MapTree, Tree } from './tree.ts';

/** A variant laid over the base alone. */
export interface LaidAlone {
  readonly file: string;
  readonly tree: MapTree;
}

/** Title and description of variants laid over each other: what the base says, then what each of them adds. */
export function combinedTexts(base: MapTree, variants: readonly LaidAlone[]): MapTree {
  const place: Place = { file: '--with', line: 1, column: 1, length: 1 };
  const scalar = (value: string): Tree => ({ kind: 'scalar', value, place });
  const entries = new Map<string, Entry>();
  const put = (
    key: string,
    texts: readonly Tree[],
    join: (words: readonly string[], ja: boolean) => string,
  ): void => {
    // What has another form stays as it is, and is told of when the shape is checked.
    if (!texts.every(isText)) return;
    const joined = (language: 'en' | 'ja'): Tree => {
      const words = texts.map((text) => wordsIn(text, language));
      return scalar(join(words, language === 'ja'));
    };
    const both = new Map([
      ['en', { key: place, value: joined('en') }],
      ['ja', { key: place, value: joined('ja') }],
    ]);
    const value: Tree = texts.some(isBilingual) ? { kind: 'map', entries: both, place } : joined('en');
    entries.set(key, { key: place, value });
  };
  const textOf = (tree: MapTree, key: string): Tree[] => {
    const text = tree.entries.get(key)?.value;
    return text === undefined ? [] : [text];
  };
  const [title] = textOf(base, 'title');
  const titles = variants.flatMap(({ tree }) => textOf(tree, 'title'));
  if (title !== undefined && titles.length === variants.length) {
    put('title', [title, ...titles], ([first = '', ...others], ja) => {
      const added = others.map((each, at) => withoutStart(each, first) || stemOf(variants[at]?.file ?? ''));
      return `${first}${ja ? '：' : ': '}${added.join(' + ')}`;
    });
  }
  const [description] = textOf(base, 'description');
  const isNew = (text: Tree): boolean => description === undefined || !sameTree(description, text);
  const descriptions = variants.flatMap(({ tree }) => textOf(tree, 'description')).filter(isNew);
  if (descriptions.length > 0) {
    put('description', [...textOf(base, 'description'), ...descriptions], (words, ja) =>
      words.join(ja ? '' : ' '),
    );
  }
  return { kind: 'map', entries, place };
}

function stemOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
}

/** What the title of a variant adds to that of its base; empty where it is the same. */
function withoutStart(title: string, start: string): string {
  if (title === start) return '';
  const rest = title.slice(start.length);
  const mark = /^[\s:：,，、;；–—-]+/.exec(rest);
  return title.startsWith(start) && mark !== null ? rest.slice(mark[0].length) : title;
}

function isText(tree: Tree): boolean {
  if (tree.kind === 'scalar') return typeof tree.value === 'string';
  return isBilingual(tree) && [wordsIn(tree, 'en'), wordsIn(tree, 'ja')].every((words) => words !== '');
}

function wordsIn(text: Tree, language: 'en' | 'ja'): string {
  const found = text.kind === 'map' ? text.entries.get(language)?.value : text;
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : '';
}
