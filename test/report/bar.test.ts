import { describe, expect, test } from 'vitest';
import { formatTwoSidedBar } from '../../src/report/bar.ts';
import { displayWidth } from '../../src/report/width.ts';
import { ASCII, PLAIN } from './plain-style.ts';

describe('a bar with two sides', () => {
  test.each([
    [0, '    │    '],
    [1, '    │████'],
    [-1, '████│    '],
    [-0.5, '  ██│    '],
    [-0.375, '  ▐█│    '],
    [0.375, '    │█▌  '],
    [-0.001, '   ▐│    '],
    [3, '    │████'],
  ])('of %d is %s', (share, bar) => {
    expect(formatTwoSidedBar(share, 4, PLAIN)).toBe(bar);
    expect(displayWidth(bar)).toBe(9);
  });

  test('does without blocks', () => {
    expect(formatTwoSidedBar(-0.5, 4, ASCII)).toBe('  ##|    ');
    expect(formatTwoSidedBar(1, 4, ASCII)).toBe('    |####');
  });
});
