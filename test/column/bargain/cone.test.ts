import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCone, openCone } from '../../../src/column/bargain/cone.ts';
import { type RuleColumns, settle } from '../../../src/column/bargain/settle.ts';
import {
  emptyList,
  listTerms,
  type TermsChoice,
  type TermsList,
} from '../../../src/column/bargain/terms-list.ts';
import type { Column } from '../../../src/column/column.ts';
import { roomFor } from './plain-terms.ts';

const DRAWS = 4;
const PARTS = 6;
const VISITS = 5;

/** Numbers spread evenly, so that few of them are alike. */
const columnOf = (low: number, high: number): fc.Arbitrary<Column> =>
  fc
    .noBias(fc.array(fc.integer({ min: 0, max: 2 ** 30 }), { minLength: DRAWS, maxLength: DRAWS }))
    .map((values) => Float64Array.from(values, (value) => low + ((high - low) * value) / 2 ** 30));

/** Three issues of four levels that nothing looks at together. */
const groups = fc
  .array(fc.array(columnOf(-3, 3), { minLength: 4 * PARTS, maxLength: 4 * PARTS }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((all) =>
    all.map((columns, group) =>
      Array.from(
        { length: 4 },
        (_, level): TermsChoice => ({
          offset: level * 4 ** (2 - group),
          bundles: [true],
          lines: [],
          consent: undefined,
          worths: columns.slice(level * PARTS, (level + 1) * PARTS),
        }),
      ),
    ),
  );

/** A lump sum and two flows for each party. */
const weights = fc
  .tuple(columnOf(0, 4), columnOf(0, 4), columnOf(0, 4), columnOf(0, 4))
  .map(([a, b, c, d]): (Column | undefined)[] => [undefined, a, b, undefined, c, d]);

const RULES: readonly RuleColumns[] = [
  { kind: 'nash', power: undefined },
  { kind: 'nash', power: [new Float64Array(DRAWS).fill(2), new Float64Array(DRAWS).fill(1)] },
  { kind: 'kalaiSmorodinsky' },
  { kind: 'egalitarian' },
  { kind: 'utilitarian' },
];

/** What both gain, and how likely the deal is; `ties` counts draws in which other terms would do as well. */
function settled(
  list: TermsList,
  weighed: readonly (Column | undefined)[],
  rule: RuleColumns,
): { ties: number; found: number[][] } {
  const nothing: [Column, Column] = [new Float64Array(DRAWS), new Float64Array(DRAWS)];
  const follows = [new Float64Array(DRAWS), new Float64Array(DRAWS)] as const;
  const out = roomFor(1, DRAWS);
  const bundles = [{ list, follows, weights: weighed }];
  const ties = settle(bundles, nothing, ['perfect', 'perfect'], undefined, rule, out, DRAWS);
  return { ties, found: [out.gains[0], out.gains[1], out.close, out.zone].map((each) => [...each]) };
}

test('terms listed for the directions of weights settle as all terms do, however the weights turn', () => {
  let compared = 0;
  fc.assert(
    fc.property(groups, fc.array(weights, { minLength: VISITS, maxLength: VISITS }), (terms, visits) => {
      const all = listTerms(terms, 0, PARTS, DRAWS, { prune: false });
      const cone = createCone(PARTS, DRAWS);
      const opened = new Uint8Array(DRAWS);
      let list = emptyList(DRAWS);
      for (const weighed of visits) {
        if (openCone(cone, weighed, opened, DRAWS)) {
          const before = { list, isStale: opened };
          list = listTerms(terms, 0, PARTS, DRAWS, { prune: true, cone, before });
        }
        for (const rule of RULES) {
          const whole = settled(all, weighed, rule);
          if (whole.ties > 0) continue;
          compared += 1;
          const { found } = settled(list, weighed, rule);
          for (const [at, numbers] of found.entries())
            for (const [i, number] of numbers.entries())
              expect(number).toBeCloseTo(whole.found[at]?.[i] ?? NaN, 9);
        }
      }
    }),
    { numRuns: 150, seed: 5 },
  );
  expect(compared).toBeGreaterThan(1_000);
});

test('fewer terms are listed in a narrow cone than where weights may be anything', () => {
  const [terms] = fc.sample(groups, { numRuns: 1, seed: 9 });
  const [weighed] = fc.sample(weights, { numRuns: 1, seed: 9 });
  if (terms === undefined || weighed === undefined) throw new Error('nothing was drawn');
  const cone = createCone(PARTS, DRAWS);
  openCone(cone, weighed, new Uint8Array(DRAWS), DRAWS);
  const narrow = listTerms(terms, 0, PARTS, DRAWS, { prune: true, cone });
  const wide = listTerms(terms, 0, PARTS, DRAWS, { prune: true });
  expect(narrow.terms.length).toBeGreaterThan(0);
  expect(narrow.terms.length).toBeLessThan(wide.terms.length);
});
