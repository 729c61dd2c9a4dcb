import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, SERIES, SERIES_DARK } from '../../../src/report/figures/figure-style.ts';

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** One colour over another. */
function over(top: string, below: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [top, below].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * opacity + (b ?? 0) * (1 - opacity));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe.each([
  ['light', LIGHT, SERIES],
  ['dark', DARK, SERIES_DARK],
] as const)('on a %s surround', (_, colours, series) => {
  test('words can be read', () => {
    expect(contrast(colours.ink, colours.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.soft, colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('parts of drawings stand out from the paper', () => {
    for (const colour of [...series, colours.axis, colours.edge, colours.light]) {
      expect(contrast(colour, colours.paper), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test('words in a state can be read however likely it is', () => {
    for (let share = 0; share <= 1; share += 0.05) {
      const lit = over(colours.light, colours.paper, 0.2 + 0.3 * share);
      expect(contrast(colours.ink, lit), String(share)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
