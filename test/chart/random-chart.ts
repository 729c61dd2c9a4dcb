import fc from 'fast-check';
import type { Chart, Guard } from '../../src/chart/chart.ts';

/** The events of random charts; each may be handled by no region or by several. */
export const EVENTS = ['E0', 'E1', 'E2', 'E3'];

interface Shape {
  readonly regions: number;
  readonly states: number;
}

function guards({ regions, states }: Shape): fc.Arbitrary<Guard> {
  const isIn = fc.record({
    kind: fc.constant('in' as const),
    region: fc.nat(regions - 1).map((at) => `r${at}`),
    state: fc.nat(states - 1).map((at) => `s${at}`),
  });
  const negated = isIn.map((guard): Guard => ({ kind: 'not', guard }));
  const joined = fc
    .tuple(
      fc.constantFrom('and' as const, 'or' as const),
      fc.array(fc.oneof(isIn, negated), { minLength: 2, maxLength: 3 }),
    )
    .map(([kind, parts]): Guard => ({ kind, guards: parts }));
  return fc.oneof(isIn, negated, joined);
}

/**
 * Random charts of a few regions. `always` leads only from a state to one that comes later in its region, so that it
 * comes to rest; events lead anywhere, also back to the same state.
 */
export const charts: fc.Arbitrary<Chart> = fc
  .record({ regions: fc.integer({ min: 1, max: 4 }), states: fc.integer({ min: 2, max: 4 }) })
  .chain((shape) => {
    const state = (at: number): fc.Arbitrary<Chart['regions'][number]['states'][number]> =>
      fc
        .record({
          on: fc.dictionary(
            fc.constantFrom(...EVENTS),
            fc.nat(shape.states - 1).map((to) => `s${to}`),
            {
              maxKeys: 3,
            },
          ),
          always: fc.array(
            fc.record({
              target: fc.integer({ min: Math.min(at + 1, shape.states - 1), max: shape.states - 1 }),
              guard: guards(shape),
            }),
            { maxLength: at + 1 < shape.states ? 2 : 0 },
          ),
          final: fc.boolean(),
        })
        .map(({ on, always, final }) => ({
          name: `s${at}`,
          on: final ? new Map() : new Map(Object.entries(on)),
          always: final ? [] : always.map(({ target, guard }) => ({ target: `s${target}`, guard })),
          final,
        }));
    const region = (at: number): fc.Arbitrary<Chart['regions'][number]> =>
      fc
        .record({
          initial: fc.nat(shape.states - 1).map((to) => `s${to}`),
          states: fc.tuple(...Array.from({ length: shape.states }, (_, index) => state(index))),
        })
        .map(({ initial, states }) => ({ name: `r${at}`, initial, states }));
    return fc
      .tuple(...Array.from({ length: shape.regions }, (_, at) => region(at)))
      .map((regions) => ({ regions }));
  });
