import fc from 'fast-check';
import { stringify } from 'yaml';

/** Seeds of random scenarios; a smaller seed is no simpler scenario. */
export const seeds: fc.Arbitrary<number> = fc.noShrink(fc.integer({ min: 0, max: 2 ** 30 }));

/** A scenario file as plain data. */
export type ScenarioData = Record<string, unknown>;

/** What may be said about a random scenario besides its seed. */
export interface RandomOptions {
  /** Steps solved. */
  readonly steps: number;
  /** Steps reported. */
  readonly report: number;
  /** How many regions at most; at least 2. */
  readonly regions?: number;
}

/** How a scenario is to be varied without being another one. */
export interface Variation {
  /** What all amounts of money are multiplied by, and rationality divided by. */
  readonly money?: number;
  /** Rationality instead of the random one. */
  readonly rationality?: number;
  /** What is paid instead of the random amounts. */
  readonly payoffs?: readonly number[];
}

const PARTIES = ['pa0', 'pa1'];
const PARAMETERS = ['pp0', 'pp1', 'pp2'];

/** Random integers from 0 to below a bound, from a seed (Mulberry32, Tommy Ettinger 2017, public domain). */
export function integers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

/**
 * Makes a random scenario: regions with `always`, guards over states, counters, elapsed time and the calendar, odds,
 * rates and choices, two parties with flows. Its names all read like `rg0`, so that they can be exchanged as words.
 *
 * Moves act in one state of one region and raise events that this state handles, so that no event goes nowhere; odds
 * sum to less than 1 whatever the parameters are. The same seed gives the same scenario but for the variation.
 */
export function randomScenario(
  seed: number,
  { steps, report, regions: most = 3 }: RandomOptions,
  variation: Variation = {},
): ScenarioData {
  const below = integers(seed);
  const flip = (): boolean => below(2) === 1;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const amount = (): number => Math.round(below(61) - 30) / 10;

  // Time matters also after the report, and stops to matter before the end.
  const horizon = Math.min(steps, report + 6);
  const counts = Array.from({ length: 2 + below(most - 1) }, () => 2 + below(2));
  const states = counts.flatMap((count, region) =>
    Array.from({ length: count }, (_, state) => ({ region, state, name: `rg${region}.st${state}` })),
  );
  const calendar = Array.from({ length: below(3) }, (_, index) => ({
    name: `CAL${index}`,
    step: below(horizon),
  }));

  const stateText = (): string => (flip() ? pick(states).name : `not ${pick(states).name}`);
  const timeText = (): string => {
    const region = `rg${below(counts.length)}`;
    const texts = [
      `elapsed.${region} >= ${1 + below(4)} months`,
      `elapsed.${region} < ${1 + below(4)} months`,
      `elapsed.${region} == ${1 + below(4)} months`,
      `elapsed.${region} > ${below(4)} months`,
      `step >= ${below(horizon)}`,
      `step != ${below(horizon)}`,
      'co0 < 2',
      'co0 == 1',
    ];
    for (const { name } of calendar) {
      texts.push(`after.${name}`, `not at.${name}`, `until.${name} <= ${below(3)} months`);
    }
    return pick(texts);
  };
  const guardText = (): string => {
    const parts = Array.from({ length: 1 + below(2) }, () => (flip() ? stateText() : timeText()));
    return parts.join(flip() ? ' and ' : ' or ');
  };
  const factorText = (): string => {
    const texts = [
      '1',
      '0.5',
      ...PARAMETERS,
      `(${stateText()} ? 0.7 : 1)`,
      `(${timeText()} ? 1 : 0.4)`,
      'fm0',
    ];
    return `${pick(texts)}*${pick(texts)}`;
  };
  const money = (text: string): string => `${variation.money ?? 1}*(${text})`;
  let paid = 0;
  const amountText = (): string => {
    // The random text is drawn in any case, so that a variation does not shift what is drawn later.
    const text = pick([`${amount()}`, `${amount()}*pp0`, `(${stateText()} ? ${amount()} : ${amount()})`]);
    const other = variation.payoffs;
    paid += 1;
    return money(other === undefined ? text : String(other[paid % other.length]));
  };

  const chart: Record<string, { initial: string; states: Record<string, Record<string, unknown>> }> = {};
  for (const [region, count] of counts.entries()) {
    chart[`rg${region}`] = {
      initial: `st${below(count)}`,
      states: Object.fromEntries(Array.from({ length: count }, (_, state) => [`st${state}`, {}])),
    };
  }
  const on = (region: number, state: number, event: string, target: number): void => {
    const entry = chart[`rg${region}`]?.states[`st${state}`];
    if (entry !== undefined) entry['on'] = { ...(entry['on'] as object | undefined), [event]: `st${target}` };
  };

  const events: string[] = [];
  const moves: Record<string, unknown> = {};
  for (const { region, state, name } of states) {
    // Some states are left to `always`, to the calendar or to nobody.
    if (below(5) === 0) continue;
    const here = Array.from({ length: 1 + below(2) }, () => {
      const event = `EV${events.length}`;
      events.push(event);
      on(region, state, event, below(counts[region] ?? 1));
      const other = below(counts.length);
      if (other !== region && flip()) on(other, below(counts[other] ?? 1), event, below(counts[other] ?? 1));
      return event;
    });
    const when = flip() ? name : `${name} and (${guardText()})`;
    const payoff = (): object => (flip() ? { payoff: { [pick(PARTIES)]: amountText() } } : {});
    const options = (weight: () => object): Record<string, object> =>
      Object.fromEntries(here.map((event) => [event, { ...weight(), ...payoff() }]));
    const hold = { event: 'none' };
    const kinds = [
      () => ({ chance: options(() => ({ odds: `0.45*${factorText()}` })) }),
      () => ({ hazard: options(() => ({ rate: `0.6*${factorText()}/month` })) }),
      () => ({ party: pick(PARTIES), choose: { ...options(() => ({})), HOLD: hold } }),
      () => ({
        party: pick(PARTIES),
        choose: {
          HOLD: { ...hold, default: true },
          ...options(() => ({ rate: `0.5*${factorText()}/month` })),
        },
      }),
      () => ({
        party: pick(PARTIES),
        choose: { ...options(() => ({})), HOLD: { ...hold, probability: `0.4*${factorText()}` } },
      }),
    ];
    moves[`mv${region}${state}`] = { when, ...pick(kinds)() };
  }
  for (const [region, count] of counts.entries()) {
    // `always` leads to a later state only, so that it comes to rest.
    const state = below(count);
    const elsewhere = states.filter((each) => each.region !== region);
    if (state + 1 < count && flip()) {
      const entry = chart[`rg${region}`]?.states[`st${state}`];
      if (entry !== undefined) entry['always'] = { [`st${state + 1}`]: pick(elsewhere).name };
    }
  }
  if (Object.keys(moves).length === 0) {
    on(0, 0, 'EV0', 1);
    events.push('EV0');
    moves['mv00'] = { when: 'rg0.st0', hazard: { EV0: '0.3*pp0/month' } };
  }

  const flowText = (): string => {
    const [first, second] = [pick(states).name, pick(states).name];
    const parts = [`(${first} ? ${amount()} : 0)*pp1`, `(${second} ? ${amount()} : ${amount()})`];
    return `${money(variation.payoffs === undefined ? parts.join(' + ') : String(variation.payoffs[0]))}/month`;
  };
  const rationality = (): number => {
    const drawn = below(31) / 10;
    return (variation.rationality ?? drawn) / (variation.money ?? 1);
  };
  const [first] = counts;
  return {
    parley: 1,
    title: 'A random scenario',
    parties: Object.fromEntries(
      PARTIES.map((party) => [
        party,
        { name: party, rationality: rationality(), discountRate: `${5 + below(30)} %/year` },
      ]),
    ),
    parameters: {
      pp0: { value: { uniform: [0.2, 1] }, assumed: 'random' },
      pp1: { value: { triangular: [0, 0.5, 1] }, assumed: 'random' },
      pp2: { value: below(11) / 10, assumed: 'random' },
    },
    formulas: { fm0: `(${stateText()} ? pp0 : pp1*0.9)` },
    clock: { start: '2018-01-01', step: '1 month', steps, report },
    calendar: Object.fromEntries(
      calendar.map(({ name, step }) => [name, { date: `2018-01-15 + ${step} months` }]),
    ),
    counters: { co0: { counts: [pick(events), pick(events)], max: 1 + below(3) } },
    chart,
    moves,
    payoffs: Object.fromEntries(PARTIES.map((party) => [party, { flow: flowText() }])),
    outcomes: Object.fromEntries(
      Array.from({ length: first ?? 2 }, (_, state) => [`oc${state}`, { when: `rg0.st${state}` }]),
    ),
    measures: {
      me0: { time: pick(states).name },
      me1: { ever: guardText() },
      me2: { first: pick(states).name },
      me3: { flow: `(${guardText()} ? 1 : 0.25)*pp0/month`, unit: '1' },
    },
  };
}

/** The text of a scenario file. */
export function textOf(data: ScenarioData): string {
  return stringify(data, { lineWidth: 0 });
}
