import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeObstacles } from '../../../src/column/bargain/obstacles.ts';
import { listTerms } from '../../../src/column/bargain/terms-list.ts';
import { column } from './plain-terms.ts';

/** One of several terms: what they give both sides, and which lines they keep to. */
interface Terms {
  readonly gains: readonly [number, number];
  readonly keeps: readonly boolean[];
}

const LINES = 3;

function obstacles(all: readonly Terms[], prune: boolean) {
  const group = all.map(({ gains, keeps }, offset) => ({
    offset,
    bundles: [true],
    lines: keeps.map((holds, line) => ({ line, holds: column(holds ? 1 : 0) })),
    consent: undefined,
    worths: [column(gains[0]), column(gains[1])],
  }));
  const asked: number[] = [];
  const bundlesOf = (without: number | undefined) => [
    {
      list: listTerms([group], 0, 2, 1, { prune, without }),
      follows: [column(5), column(6)] as const,
      weights: [undefined, undefined],
    },
  ];
  const isZone = all.some(({ gains, keeps }) => gains.every((g) => g > 0) && keeps.every(Boolean));
  const out = column(-1, 7);
  writeObstacles(
    column(isZone ? 1 : 0),
    bundlesOf(undefined),
    LINES,
    (line) => {
      asked.push(line);
      return bundlesOf(line);
    },
    [column(5), column(6)],
    out,
    1,
  );
  expect(out[1]).toBe(7);
  return { code: out[0]!, asked };
}

/** The same by the words of docs/model.md, section 11, bit by bit. */
function plainly(all: readonly Terms[]): number {
  const open = (without?: number) => all.filter(({ keeps }) => keeps.every((k, l) => k || l === without));
  const hasZone = (terms: readonly Terms[]) => terms.some(({ gains: [a, b] }) => a > 0 && b > 0);
  const feasible = open();
  if (hasZone(feasible)) return 0;
  const canGain = [0, 1].map((k) => feasible.some(({ gains }) => gains[k]! > 0));
  const some = feasible.length > 0;
  const bits = [
    ...Array.from({ length: LINES }, (_, line) => hasZone(open(line))),
    some && !canGain[0],
    some && !canGain[1],
    some && canGain.every(Boolean),
    !some,
  ];
  return bits.reduce((code, bit, l) => code + (bit ? 2 ** l : 0), 0);
}

const terms = fc.record({
  gains: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })),
  keeps: fc.array(fc.boolean(), { minLength: LINES, maxLength: LINES }),
});

describe('writeObstacles', () => {
  test('says what stands in the way', () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), fc.boolean(), (all, prune) => {
        expect(obstacles(all, prune).code).toBe(plainly(all));
      }),
      { numRuns: 500 },
    );
  });

  const all = [true, true, true];

  test('tells a line that alone is in the way from losses', () => {
    const loss = { gains: [-1, 4], keeps: all } as const;
    const barred = { gains: [1, 1], keeps: [true, false, true] } as const;
    expect(obstacles([loss, barred], true).code).toBe(2 ** 1 + 2 ** LINES);
  });

  test('tells apart that neither gains and that no terms suit both', () => {
    expect(obstacles([{ gains: [0, 0], keeps: all }], true).code).toBe(2 ** LINES + 2 ** (LINES + 1));
    const either = [
      { gains: [1, 0], keeps: all },
      { gains: [0, 1], keeps: all },
    ] as const;
    expect(obstacles(either, true).code).toBe(2 ** (LINES + 2));
  });

  test('says only that lines exclude everything where they do', () => {
    expect(obstacles([{ gains: [-1, 1], keeps: [false, true, true] }], true).code).toBe(2 ** (LINES + 3));
  });

  test('asks for no other lists where there is a zone', () => {
    expect(obstacles([{ gains: [1, 1], keeps: all }], true)).toEqual({ code: 0, asked: [] });
    expect(obstacles([{ gains: [1, -1], keeps: all }], true).asked).toEqual([0, 1, 2]);
  });
});
