import { describe, expect, test } from 'vitest';
import { displayWidth, graphemes, pad, truncate } from '../../src/report/width.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['talks', 5],
    ['交渉', 4],
    ['ﾊﾝｶｸ', 4],
    ['ｆｕｌｌ', 8],
    ['か\u3099', 2],
    ['e\u0301', 1],
    ['−0.31兆円', 9],
    ['👩‍👩‍👧', 2],
    ['\u001b[31merror\u001b[39m', 5],
    ['a\u200bb', 2],
    ['𠮷', 2],
    ['█▌', 2],
  ])('%j takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('pad', () => {
  test('counts full-width characters twice', () => {
    expect(pad('交渉', 6)).toBe('交渉  ');
    expect(pad('交渉', 6, 'right')).toBe('  交渉');
  });

  test('leaves a longer text as it is', () => {
    expect(pad('negotiation', 4)).toBe('negotiation');
  });
});

describe('truncate', () => {
  test('leaves a text that fits', () => {
    expect(truncate('交渉', 4)).toBe('交渉');
  });

  test('cuts between characters and never becomes wider than asked for', () => {
    expect(truncate('関税を発動', 8)).toBe('関税を…');
    expect(truncate('関税を発動', 7)).toBe('関税を…');
    expect(truncate('abcdef', 4, '...')).toBe('a...');
  });

  test('keeps a letter and its accent together', () => {
    expect(truncate('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
  });
});

describe('graphemes', () => {
  test('are those of Intl.Segmenter, beside every character of the basic plane', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const differing: string[] = [];
    for (let code = 0x20; code < 0x1_0000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCharCode(code);
      const text = `a${character}é–あ${character}${character}い`;
      const wanted = Array.from(segmenter.segment(text), ({ segment }) => segment);
      if (graphemes(text).join('|') !== wanted.join('|')) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});
