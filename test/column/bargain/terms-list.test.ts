import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RuleColumns, settle } from '../../../src/column/bargain/settle.ts';
import { listTerms, type TermsChoice, type TermsList } from '../../../src/column/bargain/terms-list.ts';
import { column, roomFor } from './plain-terms.ts';

const DRAWS = 3;

/** One entry as plain data: all its numbers, with ρ last. */
interface Row {
  readonly number: number;
  readonly worths: readonly number[];
  readonly alike: number;
}

function rowsOf(list: TermsList, parts: number, i: number): Row[] {
  const rows: Row[] = [];
  for (let e = list.start[i]!; e < list.start[i + 1]!; e += 1) {
    const worths = [...list.worths.subarray(e * parts, (e + 1) * parts), list.consent[e]!];
    rows.push({ number: list.terms[e]!, worths, alike: list.alike[e]! });
  }
  return rows;
}

/** Every combination of one choice from each group, by the words of docs/model.md. */
function combinations(
  groups: readonly (readonly TermsChoice[])[],
  bundle: number,
  parts: number,
  i: number,
  without?: number,
): Row[] {
  let rows: Row[] = [{ number: 0, worths: [...Array<number>(parts).fill(0), 1], alike: 0 }];
  for (const group of groups) {
    const open = group.filter(
      ({ bundles, lines }) =>
        bundles[bundle] && lines.every(({ line, holds }) => line === without || (holds[i]! || 0) !== 0),
    );
    rows = rows.flatMap(({ number, worths }) =>
      open.map((choice) => ({
        number: number + choice.offset,
        worths: worths.map((worth, p) =>
          p === parts ? worth * (choice.consent?.[i] ?? 1) : worth + (choice.worths[p]?.[i] ?? 0),
        ),
        alike: 0,
      })),
    );
  }
  return rows.sort((a, b) => a.number - b.number);
}

const isNoWorse = (a: Row, b: Row) => a.worths.every((x, p) => x >= b.worths[p]!);

function frontier(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) =>
      rows.every((other) => !isNoWorse(other, row) || (isNoWorse(row, other) && row.number <= other.number)),
    )
    .map((row) => {
      const isAlike = rows.some((other) => other !== row && isNoWorse(row, other) && isNoWorse(other, row));
      return { ...row, alike: isAlike ? 1 : 0 };
    });
}

/** Few values make for equals, many for large frontiers. */
const groupsOf = (parts: number, shape: readonly number[]) =>
  fc.constantFrom(2, 4, 1000).chain((levels) => {
    // Multiples of a power of two, so that sums and products are exact in any order.
    const number = fc.integer({ min: -levels, max: levels }).map((x) => x / 8);
    const draws = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: DRAWS, maxLength: DRAWS });
    const column = draws(number).map((x) => Float64Array.from(x));
    const odds = draws(fc.constantFrom(0.25, 0.5, 1)).map((x) => Float64Array.from(x));
    const holds = draws(fc.constantFrom(1, 1, 2, 0, Number.NaN)).map((x) => Float64Array.from(x));
    const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const strides = shape.map((_, g) => shape.slice(0, g).reduce((a, b) => a * b, 1));
    return fc.tuple(
      ...shape.map((size, g) =>
        fc.tuple(
          ...Array.from({ length: size }, (_, level) =>
            fc.record({
              offset: fc.constant(level * strides[g]!),
              bundles: fc.constantFrom([true, true], [true, true], [true, false]),
              lines: fc.array(fc.record({ line: fc.nat(2), holds }), { maxLength: 1 }),
              consent: option(odds),
              worths: fc.array(option(column), { minLength: parts, maxLength: parts }),
            }),
          ),
        ),
      ),
    );
  });

const SHAPES: readonly (readonly [number, readonly number[]])[] = [
  [2, []],
  [2, [1]],
  [2, [4, 3]],
  [4, [5, 5, 5]],
  [4, [160]],
  [8, [12, 12]],
  [6, [3, 4, 2, 5]],
];

describe('listTerms', () => {
  test.each(SHAPES)('lists every combination with %i parts of groups of %j', (parts, shape) => {
    fc.assert(
      fc.property(groupsOf(parts, shape), fc.nat(1), (groups, bundle) => {
        const list = listTerms(groups, bundle, parts, DRAWS, { prune: false });
        for (let i = 0; i < DRAWS; i += 1) {
          expect(rowsOf(list, parts, i)).toEqual(combinations(groups, bundle, parts, i));
        }
      }),
      { numRuns: 15 },
    );
  });

  test.each(SHAPES)('leaves out the dominated with %i parts of groups of %j', (parts, shape) => {
    fc.assert(
      fc.property(groupsOf(parts, shape), (groups) => {
        const list = listTerms(groups, 0, parts, DRAWS, { prune: true });
        for (let i = 0; i < DRAWS; i += 1) {
          expect(rowsOf(list, parts, i)).toEqual(frontier(combinations(groups, 0, parts, i)));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('can leave out a line', () => {
    fc.assert(
      fc.property(groupsOf(2, [4, 4]), fc.nat(2), (groups, without) => {
        const list = listTerms(groups, 0, 2, DRAWS, { prune: false, without });
        for (let i = 0; i < DRAWS; i += 1) {
          expect(rowsOf(list, 2, i)).toEqual(combinations(groups, 0, 2, i, without));
        }
      }),
    );
  });

  test('puts terms in order where the issues of groups interleave', () => {
    const choice = (offset: number) => ({
      offset,
      bundles: [true],
      lines: [],
      consent: undefined,
      worths: [undefined, undefined],
    });
    const groups = [
      [0, 1, 4, 5],
      [0, 2],
    ].map((group) => group.map(choice));
    const list = listTerms(groups, 0, 2, 1, { prune: false });
    expect([...list.terms]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...list.start]).toEqual([0, 8]);
  });

  test('lists the first of terms that make no difference, and says so', () => {
    const group = [3, 1, 2].map((offset) => ({
      offset,
      bundles: [true],
      lines: [],
      consent: undefined,
      worths: [undefined, undefined],
    }));
    const list = listTerms([group], 0, 2, 2, { prune: true });
    expect([...list.terms]).toEqual([1, 1]);
    expect([...list.alike]).toEqual([1, 1]);
  });

  test('finds the whole frontier of a pie, which is all of it', () => {
    const steps = 1000;
    const group = Array.from({ length: steps + 1 }, (_, k) => ({
      offset: k,
      bundles: [true],
      lines: [],
      consent: undefined,
      worths: [column(k), column(steps - k)],
    }));
    expect(listTerms([group], 0, 2, 1, { prune: true }).terms).toHaveLength(steps + 1);
  });

  test('is quick with a million combinations that come apart', () => {
    const issues = Array.from({ length: 6 }, (_, g) =>
      Array.from({ length: 10 }, (_, k) => ({
        offset: k * 10 ** g,
        bundles: [true],
        lines: [],
        consent: undefined,
        worths: [column(Math.sqrt(k + g)), column(Math.sqrt((g + 1) * (10 - k)))],
      })),
    );
    const list = listTerms(issues, 0, 2, 1, { prune: true });
    // The best for each side on every issue is best on the whole.
    const ends = [list.terms[0], list.terms.at(-1)];
    expect(ends).toEqual([0, 999_999]);
    expect(list.terms.length).toBeLessThan(20_000);
  });
});

describe('pruned and unpruned lists', () => {
  const rules: readonly RuleColumns[] = [
    { kind: 'nash', power: undefined },
    { kind: 'nash', power: [column(1, 2, 0.3), column(1, 0.5, 0.7)] },
    { kind: 'kalaiSmorodinsky' },
    { kind: 'egalitarian' },
    { kind: 'utilitarian' },
    { kind: 'proposal', proposer: 0 },
    { kind: 'proposal', proposer: 1 },
  ];
  const weights = [undefined, column(0.5, 2, 1), column(3, 0.1, 1), undefined];
  const value = fc.integer({ min: -400, max: 400 });
  const values = fc.tuple(value, value, value).map((x) => Float64Array.from(x, (y) => y / 4));

  test.each(rules)('settle alike: $kind', (rule) => {
    fc.assert(
      fc.property(
        groupsOf(4, [5, 4, 3]),
        fc.tuple(values, values),
        fc.boolean(),
        (groups, otherwise, isPerfect) => {
          const lambda = isPerfect || rule.kind === 'proposal' ? 'perfect' : column(0.01, 0.1, 1);
          const [pruned, whole] = [true, false].map((prune) => {
            const bundles = [0, 1].map((bundle) => ({
              list: listTerms(groups, bundle, 4, DRAWS, { prune }),
              follows: [column(0, bundle, 0), column(0, 0, -bundle)] as const,
              weights,
            }));
            const out = roomFor(2, DRAWS);
            const ties = settle(bundles, otherwise, [lambda, lambda], undefined, rule, out, DRAWS);
            return { out, ties };
          });
          expect(pruned).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });
});
