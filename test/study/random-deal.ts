import type { ScenarioData } from './random-scenario.ts';

/** What the deals of a random scenario may have. */
export const DEAL_FEATURES = [
  'deal',
  'nash',
  'power',
  'Kalai–Smorodinsky',
  'egalitarian',
  'utilitarian',
  'proposal',
  'concession',
  'reserve',
  'readiness',
  'red line',
  'win-set',
  'consent',
  'level with an event',
  'level with an uncertain value',
  'grid',
  'three issues',
  'two bargains',
  'bargain on a date',
  'bargain among cases',
  'terms for a time',
  'terms in a formula',
  'terms in a duty',
  'terms in a quota',
  'bystander',
] as const;
export type DealFeature = (typeof DEAL_FEATURES)[number];

type Entry = Record<string, unknown>;
type Entries = Record<string, Entry>;

/** How a random scenario is drawn, as far as its deals need to know. */
export interface DealDice {
  readonly below: (bound: number) => number;
  readonly wants: (feature: DealFeature, once: number) => boolean;
  readonly guard: () => string;
  /** Whether deals may look at the time. */
  readonly isTimed: boolean;
  readonly steps: number;
  /** Region → its states. */
  readonly regions: ReadonlyMap<string, readonly string[]>;
  /** Makes a state move on to another one of its region when an event happens. */
  readonly handle: (region: string, state: string, event: string, target: string) => void;
  /** Makes a state the initial one of its region. */
  readonly start: (region: string, state: string) => void;
  /** Suppliers of `ma0` to whom duties and quotas on terms can apply; none without markets. */
  readonly suppliers: readonly string[];
}

/** Random deals, as entries to be added to those of a scenario. */
export interface RandomDeals {
  readonly groups: ScenarioData;
  readonly parties: Entries;
  readonly payoffs: Entries;
  /** Party → what is added to its flow, per month. */
  readonly flows: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly moves: Entries;
  readonly calendar: Entries;
  readonly measures: Entries;
  readonly duties: Entries;
  readonly quotas: Entries;
}

/**
 * Makes issues, red lines, ratifiers and one or two bargains between `pa0` and `pa1`. A deal leads from one state of a
 * region to another, where its terms are mostly in force; levels with events move another region.
 */
export function randomDeals(dice: DealDice): RandomDeals {
  const { below, wants, guard, isTimed, steps, regions, handle, start, suppliers } = dice;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const flip = (): boolean => below(2) === 1;
  const amount = (): string => String((below(6001) - 3000) / 1000);
  wants('deal', 1);

  const names = [...regions.keys()];
  const region = pick(names);
  const other = pick(names.filter((name) => name !== region));
  const states = regions.get(region) ?? [];
  const elsewhere = regions.get(other) ?? [];
  const open = pick(states);
  const closed = pick(states.filter((state) => state !== open));
  handle(region, open, 'DL0', closed);
  if (below(4) > 0) start(region, open);

  // Issues.
  const levels = (count: number, entry: (at: number) => unknown): Entry =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`lv${at}`, entry(at)]));
  const issues: Entries = {};
  const numbers = ['is0'];
  /** Conditions for single levels. */
  const named: string[] = [];
  const most = wants('three issues', 4) ? 2 : 4;
  issues['is0'] = wants('grid', 3)
    ? { grid: { from: '0 %', to: '100 %', steps: 1 + below(most) } }
    : {
        levels: levels(2 + below(most - 1), (at) =>
          at === 1 && wants('level with an uncertain value', 3) ? '0.2 + 0.5*pp0' : at * 0.4,
        ),
      };
  const count = 2 + below(most - 1);
  const hasEvent = wants('level with an event', 3);
  issues['is1'] = {
    levels: levels(count, (at) => (hasEvent ? { event: `LV${at}`, label: 'Moves a region' } : {})),
  };
  if (hasEvent) {
    for (let at = 0; at < count; at++)
      for (const state of elsewhere) handle(other, state, `LV${at}`, pick(elsewhere));
  }
  for (let at = 0; at < count; at++) named.push(`is1.lv${at}`);
  if (most === 2) {
    issues['is2'] = { levels: { lv0: -1, lv1: { value: below(20) / 10 } } };
    numbers.push('is2');
    named.push('is2.lv1');
  }
  for (const issue of Object.values(issues)) issue['assumed'] = 'random';

  /** What terms are worth to somebody; every issue counts. */
  const worth = (): string => {
    const parts = numbers.map((issue) => `${amount()}*${issue}`);
    for (let at = 0; at < count - 1; at++) parts.push(`(is1.lv${at} ? ${amount()} : ${amount()})`);
    return parts.join(' + ');
  };
  // One guard for all, for the engine counts the ways in which terms can weigh.
  const shared = guard();
  const factor = (): string => pick(['1', '0.5', 'pp0', `(${shared} ? 0.3 : 1)`]);
  const condition = (): string => {
    const single = (): string =>
      flip() ? `${pick(numbers)} <= 0.${below(10)}5 + 0.4*pp1` : `${flip() ? 'not ' : ''}${pick(named)}`;
    return flip() ? single() : `${single()} or ${single()}`;
  };

  // Where terms are in force.
  const inForce = pick([
    `${region}.${closed}`,
    `${region}.${closed}`,
    `not ${region}.${open}`,
    `${other}.${pick(elsewhere)}`,
  ]);
  const holds = wants('terms for a time', 4) ? `${inForce} and (${guard()})` : inForce;
  const formulas: Record<string, string> = {};
  if (wants('terms in a formula', 3)) formulas['fm9'] = `(${worth()})*pp1`;
  const flowOfTerms = (): string => {
    const own = `(${worth()})*${factor()}`;
    return `(${formulas['fm9'] === undefined || flip() ? own : `${own} + fm9`})/month`;
  };

  // What binds the parties.
  const payoffs: Entries = {};
  const flows: Record<string, string> = {};
  const parties: Entries = {};
  if (wants('bystander', 4)) {
    parties['pa9'] = { name: 'pa9', rationality: 1, discountRate: `${5 + below(30)} %/year` };
    flows['pa9'] = `(${guard()} ? ${amount()} : ${amount()})/month`;
  }
  for (const party of ['pa0', 'pa1']) {
    if (below(4) > 0) flows[party] = flowOfTerms();
    // Most deals are good for both; each at the table gets something at once, or many terms would be worth the same.
    const atOnce = pick([`${1 + below(30) / 10}`, `${2 + below(30) / 10}`, `(${guard()} ? ${amount()} : 0)`]);
    payoffs[party] = { deal: `${worth()} + ${atOnce}` };
  }
  for (const party of ['pa0', 'pa1']) {
    if (!wants('red line', 3)) continue;
    const line = (): Entry => ({ holds: condition(), label: 'A line', assumed: 'random' });
    const lines = { rl0: line(), ...(flip() ? { rl1: line() } : {}) };
    payoffs[party] = { ...payoffs[party], redLines: lines };
  }
  const ratifiers: Entries = {};
  if (wants('win-set', 4)) {
    ratifiers['ra0'] = {
      of: pick(['pa0', 'pa1']),
      ...(flip() ? { when: pick(named) } : {}),
      needs: condition(),
    };
  }
  if (wants('consent', 3)) {
    const odds = pick([
      '0.4 + 0.6*pp0',
      `(${guard()} ? 0.5 : 0.9)`,
      `(${condition()} ? 0.6 : 0.9)`,
      `0.8 - 0.2*${pick(numbers)}*pp1`,
    ]);
    ratifiers['ra1'] = { of: pick(['pa0', 'pa1']), ...(flip() ? { when: condition() } : {}), odds };
  }
  for (const ratifier of Object.values(ratifiers)) ratifier['assumed'] = 'random';

  // Bargains.
  const tactic = (): Entry => {
    const isExponential = flip();
    const kappa = isExponential ? { kappa: pick([0.05, 0.3]) } : flip() ? { kappa: '0.2*pp0' } : {};
    return {
      ...(isExponential ? { curve: 'exponential' } : {}),
      beta: pick([0.25, 1, 4, '0.5 + pp1']),
      ...kappa,
      ...(wants('reserve', 2) ? { reserve: `${amount()}*3` } : {}),
    };
  };
  const rules: readonly (() => Entry)[] = [
    () => {
      wants('nash', 1);
      return flip() ? {} : { solution: 'nash' };
    },
    () => {
      wants('power', 1);
      return { power: flip() ? { pa0: '9*pp0', pa1: 1 } : { pa0: 0.5, pa1: '6*pp0' } };
    },
    () => {
      wants('Kalai–Smorodinsky', 1);
      return { solution: 'kalaiSmorodinsky' };
    },
    () => {
      wants('egalitarian', 1);
      return { solution: 'egalitarian' };
    },
    () => {
      wants('utilitarian', 1);
      return { solution: 'utilitarian' };
    },
    () => {
      wants('proposal', 1);
      return { proposer: pick(['pa0', 'pa1']) };
    },
    () => {
      wants('concession', 1);
      const round = isTimed ? `1 + elapsed.${region}/(1 month)` : 1 + below(3);
      return { tactics: { round, rounds: 1 + below(4), of: { pa0: tactic(), pa1: tactic() } } };
    },
  ];
  const bargain = (): Entry => ({
    between: flip() ? ['pa0', 'pa1'] : ['pa1', 'pa0'],
    event: 'DL0',
    ...(wants('readiness', 2) ? { readiness: `(0.2 + pp1)*${factor()}/month` } : {}),
    ...pick(rules)(),
  });
  const place = `${region}.${open}`;
  const moves: Entries = { mv80: { when: flip() ? place : `${place} and (${guard()})`, bargain: bargain() } };
  if (wants('two bargains', 3))
    moves['mv81'] = { when: `${place} and ${other}.${pick(elsewhere)}`, bargain: bargain() };
  if (wants('bargain among cases', 4)) {
    handle(region, open, 'BRK0', pick(states));
    const breaks = { hazard: { BRK0: { rate: '0.4*pp1/month', payoff: { pa0: amount() } } } };
    moves['mv82'] = { when: place, first: { ca0: { when: guard(), bargain: bargain() }, ca1: breaks } };
  }
  const calendar: Entries = {};
  if (isTimed && wants('bargain on a date', 4)) {
    const date = `2018-01-${10 + below(19)} + ${below(steps)} months`;
    calendar['CAL14'] = { date, when: place, bargain: bargain() };
  }

  // Who else feels the terms.
  const measures: Entries = {
    me30: { flow: flowOfTerms() },
    me31: { flow: flowOfTerms(), report: pick(['average', 'at']) },
  };
  const duties: Entries = {};
  const quotas: Entries = {};
  const [supplier] = suppliers;
  if (supplier !== undefined && wants('terms in a duty', 2)) {
    duties['du9'] = {
      while: flip() ? holds : `${inForce} and ${pick(named)}`,
      market: 'ma0',
      from: pick(suppliers),
      add: `20 % - ${5 + below(10)} %*(is0 + (${pick(named)} ? 0.5 : 0))`,
      assumed: 'random',
    };
  }
  if (suppliers.includes('su0') && wants('terms in a quota', 2)) {
    quotas['qu9'] = {
      while: `${inForce} and ${pick(named)}`,
      market: 'ma0',
      from: 'su0',
      limit: flip() ? '80 %' : '(80 - 20*is0)*0.01',
      rent: { exporter: '40 %', treasury: '60 %' },
      assumed: 'random',
    };
  }
  return {
    groups: { issues, deal: { while: holds }, ...(Object.keys(ratifiers).length > 0 ? { ratifiers } : {}) },
    parties,
    payoffs,
    flows,
    formulas,
    moves,
    calendar,
    measures,
    duties,
    quotas,
  };
}
