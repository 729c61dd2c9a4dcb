import { describe, expect, test } from 'vitest';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { enEditor } from '../../src/report/text/page/en-editor.ts';
import { enPage } from '../../src/report/text/page/en-page.ts';
import { enPlay } from '../../src/report/text/page/en-play.ts';
import { jaEditor } from '../../src/report/text/page/ja-editor.ts';
import { jaPage } from '../../src/report/text/page/ja-page.ts';
import { jaPlay } from '../../src/report/text/page/ja-play.ts';

/** What is the same in both languages: names, signs, and texts of nothing but what is put into them. */
const SAME = new Set(['Parley', 'language']);
const LETTER = /\p{L}{2}/u;

/** Every text by its path; functions are left to those who call them. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    textsOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** The paths of everything, texts and functions. */
function pathsOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [path];
  return Object.entries(words).flatMap(([key, value]) =>
    pathsOf(value, path === '' ? key : `${path}.${key}`),
  );
}

describe.each([
  ['the page', enPage, jaPage],
  ['playing', enPlay, jaPlay],
  ['editing', enEditor, jaEditor],
  [
    'reports',
    { compare: en.compare, document: en.document, figures: en.figures },
    { compare: ja.compare, document: ja.document, figures: ja.figures },
  ],
] as const)('the words of %s', (_, english, japanese) => {
  test('are all there in both languages', () => {
    // Tables of words for units and signs differ by nature.
    const paths = (words: unknown): string[] => pathsOf(words).filter((path) => !path.startsWith('numbers.'));
    expect(paths(japanese).toSorted()).toEqual(paths(english).toSorted());
  });

  test('are alike in no text', () => {
    const found = new Map(textsOf(english));
    const alike = textsOf(japanese).filter(
      ([path, text]) =>
        found.get(path) === text &&
        LETTER.test(text) &&
        !SAME.has(text) &&
        !path.startsWith('numbers.') &&
        path !== 'language',
    );
    expect(alike).toEqual([]);
  });
});
