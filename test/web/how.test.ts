import { describe, expect, test } from 'vitest';
import { enHow } from '../../web/write/how/en-how.ts';
import { HOW_SECTIONS } from '../../web/write/how/how-text.ts';
import { jaHow } from '../../web/write/how/ja-how.ts';

describe('the page on how this works', () => {
  test('has every section and as many parts in both languages', () => {
    for (const text of [enHow, jaHow])
      expect(text.sections.map(({ name }) => name)).toEqual([...HOW_SECTIONS]);
    const shape = (text: typeof enHow) => text.sections.map(({ parts }) => parts.map(({ kind }) => kind));
    expect(shape(jaHow)).toEqual(shape(enHow));
  });

  test('says nothing alike in both', () => {
    const words = (text: typeof enHow): string[] =>
      text.sections.flatMap(({ title, parts }) => [
        title,
        ...parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
      ]);
    const english = words(enHow);
    expect(words(jaHow).filter((each, at) => each === english[at])).toEqual([]);
  });
});
