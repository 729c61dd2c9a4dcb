import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { compile } from '../../src/study/compile.ts';
import type { Study } from '../../src/study/study.ts';
import { fileText, memoryFiles, settingsOf, study } from '../engine.ts';

const NAMES = ['us-japan-autos-1995', 'autos-1995-no-deadline', 'autos-1995-committed'];
const FILES = Object.fromEntries(
  NAMES.map((name) => [`${name}.yaml`, fileText(`scenarios/${name}.yaml`)] as const),
);

type Settings = Readonly<Record<string, string | number>>;

/** What a scenario of these files gives, or a variant given as text. */
async function solved(name: string, settings: Settings = {}, draws = 16, variant = ''): Promise<Study> {
  const files = memoryFiles({
    ...FILES,
    'variant.yaml': `parley: 1\ntitle: Variant\nextends: ${name}.yaml\n${variant}`,
  });
  const entry = variant === '' ? `${name}.yaml` : 'variant.yaml';
  const { compiled, problems } = compile(await readScenario(entry, files, settingsOf(settings)));
  if (compiled === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  return study(compiled, draws);
}

function outcome({ outcomes }: Study, name: string): number {
  return outcomes.find((each) => each.name === name)?.probability.mean ?? Number.NaN;
}

function measure({ measures }: Study, name: string): number {
  return measures.find((each) => each.name === name)?.value.mean ?? Number.NaN;
}

/** The probability that a state holds before the first week and after each. */
function course({ timeline }: Study, state: string): readonly number[] {
  return timeline.states.get(state) ?? [];
}

const base = await solved('us-japan-autos-1995', {}, 64);
const few = await solved('us-japan-autos-1995');

describe('the car dispute of 1995', () => {
  test('keeps its expectations by more than the numerical error', () => {
    expect(base.expectations.length).toBeGreaterThanOrEqual(6);
    expect(base.expectations.filter(({ holds }) => !holds)).toEqual([]);
  });

  test('brings more deals in the week of the deadline than in all weeks before together', () => {
    const deals = course(base, 'tariff.void');
    const [before = 1, after = 0] = deals.slice(6, 8);
    expect(base.timeline.dates[6]).toBe('1995-06-28');
    expect(after - before).toBeGreaterThan(before);
  });

  test('brings more deals in each week before the deadline than in the week before', () => {
    const deals = course(base, 'tariff.void').slice(0, 8);
    const weekly = deals.slice(1).map((value, at) => value - (deals[at] ?? 0));
    expect(weekly.slice(1)).toEqual(weekly.slice(1).toSorted((a, b) => a - b));
  });

  test('hurts before it is carried out: most of the loss by the report is under the threat alone', () => {
    const share = measure(base, 'lostToThreat') / measure(base, 'exportsLost');
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });

  test('settles less by 28 June where no law sets the date', async () => {
    const without = await solved('autos-1995-no-deadline');
    expect(measure(without, 'dealByDeadline')).toBeLessThan(measure(few, 'dealByDeadline') / 2);
    expect(outcome(without, 'undecided')).toBeGreaterThan(outcome(few, 'undecided'));
  });

  test('ends in a deal or in the duty on the day itself where the US is bound to impose', async () => {
    const bound = await solved('autos-1995-committed');
    const on = (state: string): number => course(bound, state)[7] ?? Number.NaN;
    expect(on('tariff.void') + on('tariff.imposed')).toBeCloseTo(1, 12);
    expect(measure(bound, 'dutyEver')).toBeGreaterThan(measure(few, 'dutyEver'));
  });
});

type Reading = (study: Study) => number;
const DIRECTIONS: readonly [string, Settings, string, Reading, 'rises' | 'falls'][] = [
  [
    'a high price of imposing',
    { imposeCost: '6 billion USD' },
    'the duty',
    (it) => measure(it, 'dutyEver'),
    'falls',
  ],
  ['a cheap retreat', { withdrawCost: '0 USD' }, 'the retreat', (it) => outcome(it, 'listDropped'), 'rises'],
  ['no rush at the date', { surge: 0 }, 'deals in time', (it) => measure(it, 'dealByDeadline'), 'falls'],
  [
    'a dear climbdown',
    { usPrinciple: '5 billion USD' },
    'deals in time',
    (it) => measure(it, 'dealByDeadline'),
    'falls',
  ],
  [
    'no red line in Tokyo',
    { japanPrinciple: '0 USD' },
    'a deal on targets',
    (it) => course(it, 'talks.dealTargets')[13] ?? 0,
    'rises',
  ],
];

test.each(DIRECTIONS)(
  'with %s (%o) the odds of %s change as one expects',
  async (_what, settings, _name, read, way) => {
    const rise = read(await solved('us-japan-autos-1995', settings)) - read(few);
    expect(way === 'rises' ? rise : -rise).toBeGreaterThan(0.005);
  },
);

/** Nobody settles, nobody gives in: the duty comes on the day and stands but for late deals. */
const STUBBORN = { closeRate: '0/week', withdrawCost: '1000 billion USD', sigma: 4, eps: 8, countedDuty: 1 };
const WEEK = 7 / 365.25;

describe('in closed form', () => {
  test('100 % on top of 2.5 % leaves τ^(−σ(1+ε)/(σ+ε)) of the value', async () => {
    const study = await solved('autos-1995-committed', { ...STUBBORN, lateDealRate: '0/week' });
    const kept = (2.025 / 1.025) ** ((-4 * 9) / 12);
    expect(measure(study, 'exportsLost')).toBeCloseTo(5.9 * (kept - 1) * 13 * WEEK, 9);
    expect(measure(study, 'lostToThreat')).toBeCloseTo(5.9 * (kept - 1) * 6 * WEEK, 9);
    expect(measure(study, 'exportsAtEnd')).toBeCloseTo(5.9 * (kept - 1), 9);
  });

  test.each(['1 week', '1 day'])(
    'late deals after six weeks of risk do not depend on a step of %s',
    async (step) => {
      const clock = `clock: { step: ${step}, steps: ${step === '1 day' ? 308 : 45} }`;
      const settings = { ...STUBBORN, lateDealRate: '0.03/week' };
      const study = await solved('autos-1995-committed', settings, 16, clock);
      expect(outcome(study, 'dealUnderDuty')).toBeCloseTo(1 - Math.exp(-0.03 * 6), 9);
    },
  );

  test('no duty changes nothing', async () => {
    const study = await solved('us-japan-autos-1995', { listedDuty: 0 });
    expect(measure(study, 'exportsLost')).toBeCloseTo(0, 12);
    expect(measure(study, 'volumeKept')).toBeCloseTo(100, 9);
  });
});
