import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DiffSide, diffScenarios } from '../../src/model/diff.ts';
import type { Difference } from '../../src/model/difference.ts';
import { boundFile, boundText, diffSide } from '../bound.ts';
import { TOP } from '../program.ts';

const TALKS = `parley: 1
title: Talks
sources: { jiji: { title: Framework } }
constants: { patience: 4 months }
parties: { us: { name: United States, rationality: 2 / (trillion JPY), discountRate: 10 %/year } }
parameters:
  duty: { value: 25 %, source: { from: jiji }, label: Extra duty }
  worth: { value: { triangular: [1 trillion JPY/year, 2 trillion JPY/year, 6 trillion JPY/year] }, assumed: a guess }
  pace: { value: 0.25 / month, assumed: a guess }
formulas: { gain: worth*(1 + duty) }
clock: { start: 2018-08-01, step: 1 month, steps: 12 }
calendar:
  EARLY: { date: 2018-10-02 }
  LATE: { date: 2018-10-02 }
conditions: { talking: talks.open }
chart:
  talks:
    initial: open
    states:
      open: { on: { DEAL: agreed, BREAK: broken } }
      broken: { on: { DEAL: agreed } }
      agreed: { final: true }
  tariff:
    initial: threatened
    states:
      threatened: { always: { gone: talks.agreed, frozen: talks.open } }
      frozen: {}
      gone: {}
moves:
  leave: { when: talking, party: us, choose: { STAY: { event: none, default: true }, BREAK: { rate: pace, payoff: { us: -1 trillion JPY } } } }
  round: { when: talks.open and elapsed.talks >= patience, hazard: { DEAL: pace } }
  mend: { when: talks.broken, chance: { DEAL: 10 % } }
payoffs: { us: { flow: "(talks.agreed ? 1 : 0)*gain" } }
outcomes:
  deal: { when: talks.agreed }
  nothing: { when: talks.open or talks.broken }
measures: { wait: { time: talks.open } }
`;

async function differences(
  before: string,
  after: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Difference[]> {
  const [a, b] = [await boundText(before), await boundText(after, settings)];
  return diffScenarios(diffSide(a), diffSide(b));
}

/** What changes when a piece of the scenario is written otherwise. */
function edit(from: string, to: string): Promise<Difference[]> {
  if (!TALKS.includes(from)) throw new Error(`${from} is not there`);
  return differences(TALKS, TALKS.replace(from, to));
}

describe('the same written otherwise is no difference', () => {
  test.each([
    ['a share', 'value: 25 %,', 'value: 0.25,'],
    ['a rate', '0.25 / month', '3/year'],
    ['an amount', '[1 trillion JPY/year', '[1000 billion JPY/year'],
    ['spaces and parentheses', 'worth*(1 + duty)', '(worth * ((1+duty)))'],
    ['a short formula', 'gain: worth*(1 + duty)', 'gain: { value: worth*(1 + duty) }'],
    ['a short condition', 'talking: talks.open', 'talking: { when: (talks.open) }'],
    ['a short constant', 'patience: 4 months', 'patience: { value: 4 months }'],
    ['a short option', 'DEAL: pace', 'DEAL: { rate: pace }'],
    ['an event by its own name', 'DEAL: pace', 'DEAL: { rate: pace, event: DEAL }'],
    ['a default of the clock', 'steps: 12', 'steps: 12, report: 12, continuation: last'],
    ['the first outcome as headline', 'measures:', 'headline: deal\nmeasures:'],
    ['a flow by default', 'initial: open', 'initial: "open"'],
    ['a text in both languages', 'title: Talks', 'title: { en: Talks, ja: Talks }'],
    ['an empty group', 'sources:', 'counters: {}\nsources:'],
    ['a comment', 'sources:', '# from whom\nsources:'],
  ])('%s', async (_, from, to) => {
    const found = await edit(from, to);
    expect(found).toEqual([]);
  });

  test('the order of parameters, states and options that a party weighs', async () => {
    const duty = TALKS.match(/^ {2}duty:.*\n/m)?.[0] ?? '';
    const reordered = TALKS.replace(duty, '')
      .replace('formulas:', `${duty}formulas:`)
      .replace('      frozen: {}\n      gone: {}\n', '      gone: {}\n      frozen: {}\n')
      .replace('{ DEAL: agreed, BREAK: broken }', '{ BREAK: broken, DEAL: agreed }');
    expect(reordered).not.toBe(TALKS);
    expect(await differences(TALKS, reordered)).toEqual([]);
  });
});

describe('a difference', () => {
  test('of a number has both values and its part', async () => {
    const [found, ...others] = await edit('value: 25 %,', 'value: 15 %,');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'changed',
      path: ['parameters', 'duty', 'value'],
      before: '25 %',
      after: '15 %',
      isProse: false,
      change: { unit: '%', isMedian: false },
    });
    expect(found?.change?.before).toBeCloseTo(25, 12);
    expect(found?.change?.after).toBeCloseTo(15, 12);
    expect(found?.change?.relative).toBeCloseTo(-0.4, 12);
  });

  test('of a distribution compares the medians', async () => {
    const [found] = await edit(
      '{ triangular: [1 trillion JPY/year, 2 trillion JPY/year, 6 trillion JPY/year] }',
      '3 trillion JPY/year',
    );
    // The upper branch of the triangular quantile at one half: b − √((1 − u)(b − m)(b − a)).
    expect(found?.change?.before).toBeCloseTo(6 - Math.sqrt(0.5 * 4 * 5), 9);
    expect(found?.change).toMatchObject({ unit: 'trillion JPY/year', isMedian: true });
  });

  test('from nothing or across zero has no part', async () => {
    const [found] = await edit('DEAL: 10 %', 'DEAL: 0 %');
    expect(found?.change?.relative).toBeCloseTo(-1, 12);
    const back = await differences(TALKS.replace('DEAL: 10 %', 'DEAL: 0 %'), TALKS);
    expect(back[0]?.change).not.toHaveProperty('relative');
  });

  test('of a setting is told with the provenance that is gone', async () => {
    const found = await differences(TALKS, TALKS, { duty: '15 %' });
    expect(found.map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['changed', 'parameters.duty.value'],
      ['removed', 'parameters.duty.source'],
    ]);
  });

  test.each([
    [
      'a transition',
      'broken: { on: { DEAL: agreed } }',
      'broken: {}',
      'removed',
      'chart.talks.states.broken.on.DEAL',
    ],
    ['another target', 'BREAK: broken }', 'BREAK: agreed }', 'changed', 'chart.talks.states.open.on.BREAK'],
    [
      'what moves at once',
      ', frozen: talks.open',
      '',
      'removed',
      'chart.tariff.states.threatened.always.frozen',
    ],
    ['a condition', 'when: talks.open and', 'when: talks.broken and', 'changed', 'moves.round.when'],
    [
      'a payoff at once',
      ', payoff: { us: -1 trillion JPY }',
      '',
      'removed',
      'moves.leave.choose.BREAK.payoff.us',
    ],
    [
      'a measure',
      'measures: { wait',
      'measures: { broke: { ever: talks.broken }, wait',
      'added',
      'measures.broke',
    ],
    ['an expectation', 'measures:', 'expect: { likely: deal > 1 % }\nmeasures:', 'added', 'expect.likely'],
    ['a party', 'name: United States', 'name: America', 'changed', 'parties.us.name'],
    ['words', 'label: Extra duty', 'label: More duty', 'changed', 'parameters.duty.label'],
    ['a date', 'LATE: { date: 2018-10-02', 'LATE: { date: 2018-11-02', 'changed', 'calendar.LATE.date'],
    [
      'what is left at the end',
      'steps: 12',
      'steps: 12, continuation: none',
      'changed',
      'clock.continuation',
    ],
  ])('of %s', async (_, from, to, kind, path) => {
    const found = await edit(from, to);
    expect(found.map((each) => [each.kind, each.path.join('.')])).toEqual([[kind, path]]);
  });

  test('of order counts for moves, cases, same days and what moves at once', async () => {
    const mend = TALKS.match(/^ {2}mend:.*\n/m)?.[0] ?? '';
    const first = TALKS.replace(mend, '').replace('moves:\n', `moves:\n${mend}`);
    expect(await differences(TALKS, first)).toEqual([
      { kind: 'moved', path: ['moves', 'mend'], isProse: false },
    ]);
    expect(await differences(TALKS, TALKS.replace('mend: { when', 'mend: { before: leave, when'))).toEqual([
      { kind: 'moved', path: ['moves', 'mend'], isProse: false },
    ]);
    expect(
      await edit('{ gone: talks.agreed, frozen: talks.open }', '{ frozen: talks.open, gone: talks.agreed }'),
    ).toMatchObject([
      { kind: 'moved', path: ['chart', 'tariff', 'states', 'threatened', 'always', expect.any(String)] },
    ]);
    const swapped = await edit(
      '  EARLY: { date: 2018-10-02 }\n  LATE: { date: 2018-10-02 }\n',
      '  LATE: { date: 2018-10-02 }\n  EARLY: { date: 2018-10-02 }\n',
    );
    expect(swapped).toMatchObject([{ kind: 'moved', path: ['calendar', expect.any(String)] }]);
  });

  test('of order counts for options only where the best one is always taken', async () => {
    const options = [
      'STAY: { event: none }, GO: { event: BREAK }',
      'GO: { event: BREAK }, STAY: { event: none }',
    ];
    const variant = (rationality: string, at: number): string =>
      TALKS.replace('2 / (trillion JPY)', rationality).replace(
        /choose: \{.*\} \} \}/,
        `choose: { ${options[at]} } }`,
      );
    expect(await differences(variant('2 / (trillion JPY)', 0), variant('2 / (trillion JPY)', 1))).toEqual([]);
    expect(await differences(variant('perfect', 0), variant('perfect', 1))).toMatchObject([
      { kind: 'moved' },
    ]);
  });

  test('in a group that this version does not know is found too', () => {
    const side = (data: Record<string, unknown>): DiffSide => ({
      data,
      model: { moves: [], parties: [], parameters: [] } as unknown as DiffSide['model'],
      isName: () => false,
    });
    const found = diffScenarios(
      side({ links: { ab: { value: 0.5 } } }),
      side({ links: { ab: { value: 0.75 }, cd: {} } }),
    );
    expect(found.map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['changed', 'links.ab.value'],
      ['added', 'links.cd'],
    ]);
  });
});

describe('the flagship', () => {
  let side: DiffSide;
  beforeAll(async () => {
    side = diffSide(await boundFile('scenarios/japan-us-2018.yaml'));
  });

  test.each(readdirSync(`${TOP}scenarios`).filter((name) => name.endsWith('.yaml')))(
    '%s does not differ from itself',
    async (name) => {
      const [a, b] = [await boundFile(`scenarios/${name}`), await boundFile(`scenarios/${name}`)];
      expect(diffScenarios(diffSide(a), diffSide(b))).toEqual([]);
    },
  );

  test('with one part gone or changed differs by exactly that part, and back', () => {
    const leaves = leavesOf(side.data, []);
    expect(leaves.length).toBeGreaterThan(1000);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.boolean(), (path, isGone) => {
        const edited = { ...side, data: withEdit(side.data, path, isGone) };
        const told = diffScenarios(side, edited);
        expect(told).toHaveLength(1);
        const [{ kind, path: found } = { kind: '', path: [] }] = told;
        // A text in two languages, a quotation and a distribution are one value.
        expect(path.slice(0, found.length)).toEqual(found);
        expect(path.length - found.length).toBeLessThanOrEqual(2);
        expect(['changed', isGone ? 'removed' : 'changed']).toContain(kind);
        const opposite = diffScenarios(edited, side);
        expect(opposite.map((each) => each.path)).toEqual([found]);
        expect(opposite[0]?.before).toEqual(told[0]?.after);
        expect(opposite[0]?.after).toEqual(told[0]?.before);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

/** The paths of all scalars in maps. */
function leavesOf(data: unknown, path: readonly string[]): string[][] {
  if (typeof data !== 'object' || data === null) return [[...path]];
  return Array.isArray(data)
    ? []
    : Object.entries(data).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

function withEdit(
  data: Readonly<Record<string, unknown>>,
  path: readonly string[],
  isGone: boolean,
): Record<string, unknown> {
  const [key = '', ...rest] = path;
  const { [key]: old, ...others } = data;
  if (rest.length > 0) {
    return { ...data, [key]: withEdit(old as Record<string, unknown>, rest, isGone) };
  }
  return isGone ? others : { ...data, [key]: 'somethingElse' };
}
