import { DEAL_FEATURES, randomDeals } from './random-deal.ts';
import { MARKET_FEATURES, randomMarkets } from './random-market.ts';
import { integers, randomScenario, type ScenarioData } from './random-scenario.ts';

/** What a wide random scenario may have besides what every random scenario may have. */
export const FEATURES = [
  'after',
  'alias',
  'always chain',
  'by date',
  'by duration',
  'by steps',
  'calendar chance',
  'calendar choice',
  'calendar event',
  'calendar event of its own name',
  'cases',
  'certain event',
  'condition',
  'constant',
  'counter from',
  'dateless',
  'default when',
  'elapsed as a number',
  'end',
  'end of the month',
  'flow at',
  'flow average',
  'headline',
  'no continuation',
  'option when',
  'perfect',
  'plan',
  'plan beside behaviour',
  'rest',
  'step of several units',
  'uncertain rationality',
  'until as a number',
  ...MARKET_FEATURES,
  ...DEAL_FEATURES,
] as const;

export type Feature = (typeof FEATURES)[number];

/** A scenario file as plain data, and which of the features it has. */
export interface WideScenario {
  readonly data: ScenarioData;
  readonly features: ReadonlySet<Feature>;
}

type Entry = Record<string, unknown>;
type Entries = Record<string, Entry>;

/** The parts of a random scenario that a wide one changes. */
interface Parts {
  readonly parties: Entries;
  readonly calendar: Entries;
  readonly counters: Entries;
  readonly chart: Record<string, { readonly states: Entries }>;
  readonly formulas: Record<string, string>;
  readonly moves: Entries;
  readonly payoffs: Entries;
  readonly measures: Entries;
  readonly clock: Entry & { readonly steps: number; readonly report: number };
}

/**
 * Makes a random scenario and lays over it what else the language has, each thing with some probability. The same seed
 * gives the same scenario.
 */
export function wideScenario(seed: number): WideScenario {
  const below = integers(seed ^ 0x5bd1e995);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const isLong = below(6) === 0;
  const isWide = !isLong && below(7) === 0;
  const report = isLong ? 1 : 1 + below(3);
  const steps = report + (isLong ? 9 : below(isWide ? 2 : 3));
  const base = structuredClone(randomScenario(seed, { steps, report, regions: isWide ? 3 : 2 }));
  const parts = base as unknown as Parts;
  const { parties, calendar, counters, chart, moves, payoffs, measures, clock } = parts;
  const features = new Set<Feature>();
  /** Whether a feature is wanted, once in so many scenarios. */
  const wantsBy =
    (dice: (bound: number) => number) =>
    (feature: Feature, once: number): boolean => {
      const isWanted = dice(once) === 0;
      if (isWanted) features.add(feature);
      return isWanted;
    };
  const wants = wantsBy(below);
  const regions = Object.keys(chart);
  const states = regions.flatMap((region) =>
    Object.keys(chart[region]?.states ?? {}).map((state) => ({ region, state, name: `${region}.${state}` })),
  );
  const dates = (): string[] => Object.keys(calendar);
  const party = (): string => pick(Object.keys(parties));
  const amount = (): string => String((below(61) - 30) / 10);
  const guard = (): string =>
    pick([
      pick(states).name,
      `not ${pick(states).name}`,
      `elapsed.${pick(regions)} >= ${1 + below(3)} months`,
      'co0 < 1',
      `step > ${below(steps)}`,
    ]);
  const on = (name: string): Entry => {
    const [region = '', state = ''] = name.split('.');
    const found = chart[region]?.states[state] ?? {};
    found['on'] ??= {};
    return found['on'] as Entry;
  };
  let events = 0;
  /** A new event that one state handles. */
  const eventIn = ({ region, name }: (typeof states)[number]): string => {
    const event = `NEW${events}`;
    events += 1;
    on(name)[event] = pick(Object.keys(chart[region]?.states ?? {}));
    return event;
  };
  const options = (count: number, home: (typeof states)[number], weight: () => Entry): Entries =>
    Object.fromEntries(
      Array.from({ length: count }, () => [eventIn(home), { ...weight(), payoff: { [party()]: amount() } }]),
    );
  const day = (): Entry => ({ date: `2018-01-${10 + below(19)} + ${below(steps)} months` });

  // The calendar does things, too.
  if (wants('calendar chance', 5)) {
    const home = pick(states);
    calendar['CAL10'] = {
      ...day(),
      when: home.name,
      chance: options(2, home, () => ({ odds: '0.4*pp0' })),
    };
  }
  if (wants('calendar choice', 5)) {
    const home = pick(states);
    const taken = options(1 + below(2), home, () => ({}));
    calendar['CAL11'] = {
      ...day(),
      when: home.name,
      party: party(),
      choose: { ...taken, WAIT: { event: 'none' } },
    };
  }
  if (wants('calendar event', 6)) {
    const home = pick(states);
    calendar['CAL12'] = { ...day(), when: `${home.name} and ${guard()}`, event: eventIn(home) };
  }
  if (wants('calendar event of its own name', 6)) {
    const home = pick(states);
    calendar['CAL13'] = { ...day(), when: home.name };
    on(home.name)['CAL13'] = pick(Object.keys(chart[home.region]?.states ?? {}));
  }

  // Moves of other kinds.
  if (wants('certain event', 4)) {
    const home = pick(states);
    moves['mv90'] = { when: `${home.name} and (${guard()})`, event: eventIn(home) };
  }
  if (wants('cases', 3)) {
    const home = pick(states);
    moves['mv91'] = {
      when: home.name,
      first: {
        ca0: { when: guard(), hazard: options(1, home, () => ({ rate: '0.4*pp1/month' })) },
        ca1: {
          when: guard(),
          party: party(),
          choose: { ...options(2, home, () => ({})), WAIT: { event: 'none' } },
        },
        ca2: { chance: options(1, home, () => ({ odds: '0.3*pp0' })) },
      },
    };
  }
  if (wants('rest', 5)) {
    const home = pick(states);
    moves['mv92'] = {
      when: `${home.name} and (${guard()})`,
      chance: {
        ...options(1, home, () => ({ odds: '0.7*pp0' })),
        ...options(1, home, () => ({ odds: 'rest' })),
      },
    };
  }
  if (wants('plan', 5)) {
    const home = pick(states);
    const taken = options(2, home, () => ({ when: guard() }));
    const plan = pick(Object.keys(taken));
    const others = wants('plan beside behaviour', 2)
      ? options(1, home, () => ({ probability: '0.6*pp0' }))
      : { WAIT: { event: 'none' } };
    moves['mv93'] = { when: home.name, party: party(), plan, choose: { ...taken, ...others } };
  }
  if (wants('option when', 4)) {
    const home = pick(states);
    const isRated = below(2) === 0;
    const rate = `(${guard()} ? 0.3 : 0)/month`;
    const taken = options(2, home, () => ({ when: guard(), ...(isRated ? { rate } : {}) }));
    const hold = { event: 'none', ...(isRated ? { default: true } : {}) };
    moves['mv94'] = {
      when: home.name,
      party: party(),
      choose: { WAIT: wants('default when', 2) ? { ...hold, when: guard() } : hold, ...taken },
    };
  }
  if (wants('alias', 6)) {
    const home = pick(states);
    const [event = '', option] = Object.entries(options(1, home, () => ({ rate: '0.5*pp0/month' })))[0] ?? [];
    moves['mv95'] = { when: home.name, hazard: { ANOTHER_NAME: { ...option, event } } };
  }
  const names = Object.keys(moves);
  if (names.length > 1 && wants('after', 4)) {
    const [moved, other] = [names[0] ?? '', names.at(-1) ?? ''];
    const side = pick(['before', 'after']);
    (moves[side === 'after' ? moved : other] as Entry)[side] = side === 'after' ? other : moved;
  }

  // What moves by itself: from the second region on to the next state, when the one before has got to its last.
  if (wants('always chain', 4)) {
    for (const [at, region] of regions.entries()) {
      const [before, previous] = [regions[at - 1], at === 0 ? undefined : chart[regions[at - 1] ?? '']];
      const first = chart[region]?.states['st0'];
      if (before === undefined || previous === undefined || first === undefined) continue;
      first['always'] = { st1: `${before}.${Object.keys(previous.states).at(-1)} or ${pick(states).name}` };
    }
  }

  // Numbers that change with time.
  const flow = (which: string): string => String(payoffs[which]?.['flow']);
  if (wants('elapsed as a number', 8)) {
    const which = party();
    payoffs[which] = { flow: `${flow(which)} + 0.1*(elapsed.${pick(regions)}/(1 month))/month` };
  }
  if (dates().length > 0 && wants('until as a number', 5)) {
    const which = party();
    payoffs[which] = { flow: `${flow(which)} - 0.05*(until.${pick(dates())}/(1 month))/month` };
  }
  if (wants('end', 4)) {
    const which = party();
    payoffs[which] = { ...payoffs[which], end: `${pick(states).name} ? ${amount()} : ${amount()}*pp0` };
  }
  if (wants('no continuation', 5)) Object.assign(clock, { continuation: 'none' });

  // Parties.
  if (wants('perfect', 4)) (parties[party()] as Entry)['rationality'] = 'perfect';
  if (wants('uncertain rationality', 4)) {
    const which = parties['pa0'] as Entry;
    Object.assign(which, { rationality: '2*pp0', discountRate: '0.3*pp1 + 0.05/year' });
    which['discountRate'] = '(0.3*pp1 + 0.05)/year';
  }
  if (wants('counter from', 4)) Object.assign(counters['co0'] ?? {}, { from: below(3) });

  // Names for what is asked more than once.
  const more: Entry = {};
  if (wants('condition', 3)) {
    more['conditions'] = { cn0: `(${guard()}) and ${pick(states).name}`, cn1: `cn0 or ${pick(states).name}` };
    for (const move of Object.values(moves)) {
      if (typeof move['when'] === 'string' && below(2) === 0) move['when'] = `${move['when']} and not cn0`;
    }
    measures['me10'] = { time: 'cn1' };
  }
  if (wants('constant', 3)) {
    more['constants'] = { CS0: `${1 + below(3)} months`, CS1: below(3) };
    measures['me11'] = { time: `elapsed.${pick(regions)} >= CS0 or co0 == CS1` };
  }

  // Markets.
  if (wants('market', 3)) {
    const found = randomMarkets({ below, wants, guard, region: () => pick(regions) });
    Object.assign(more, found.groups);
    for (const [at, account] of found.accounts.entries()) measures[`me${20 + at}`] = { flow: account };
    const which = party();
    payoffs[which] = { ...payoffs[which], flow: `${flow(which)} + 0.1*${pick(found.accounts)}` };
  }

  // Deals have dice of their own, so that a scenario without them is the same whatever deals may have.
  const dice = integers(seed ^ 0x2545f491);
  if (dice(2) === 0) {
    const names = new Map(regions.map((region) => [region, Object.keys(chart[region]?.states ?? {})]));
    const found = randomDeals({
      below: dice,
      wants: wantsBy(dice),
      // A long scenario comes to rest, unless its deals look at the time.
      guard: isLong ? () => pick(states).name : guard,
      isTimed: !isLong,
      steps,
      regions: names,
      handle: (region, state, event, target) => {
        on(`${region}.${state}`)[event] = target;
      },
      start: (region, state) => {
        Object.assign(chart[region] ?? {}, { initial: state });
      },
      suppliers: !features.has('market') ? [] : features.has('fixed supply') ? ['pa1'] : ['pa1', 'su0'],
    });
    Object.assign(more, found.groups);
    Object.assign(parts.formulas, found.formulas);
    Object.assign(parties, found.parties);
    Object.assign(calendar, found.calendar);
    Object.assign(measures, found.measures);
    const before = { ...moves };
    if (dice(2) === 0) {
      // What comes before the other moves of its step must be taken out and all put in again.
      for (const name of Object.keys(moves)) delete moves[name];
      Object.assign(moves, found.moves, before);
    } else Object.assign(moves, found.moves);
    for (const which of Object.keys(parties)) {
      const own = payoffs[which] ?? {};
      const added = found.flows[which];
      payoffs[which] = { ...own, ...found.payoffs[which] };
      if (added !== undefined) {
        payoffs[which]['flow'] = own['flow'] === undefined ? added : `${flow(which)} + ${added}`;
      }
    }
    for (const key of ['duties', 'quotas'] as const) {
      if (Object.keys(found[key]).length > 0) more[key] = { ...(more[key] as Entries), ...found[key] };
    }
  }

  // Other questions.
  if (wants('headline', 3)) more['headline'] = Object.keys(base['outcomes'] as Entries).at(-1);
  if (wants('flow average', 4))
    measures['me12'] = { flow: `(${guard()} ? pp0 : 2)/month`, report: 'average' };
  if (wants('flow at', 4)) measures['me13'] = { flow: `(${guard()} ? pp1 : 3)/month`, report: 'at' };
  if (wants('by steps', 4)) measures['me14'] = { ever: pick(states).name, by: 1 + below(report + 1) };
  if (wants('by duration', 4)) measures['me15'] = { first: guard(), by: `${1 + below(4)} months` };

  // Clocks.
  const wide = { ...base, ...more };
  if (wants('dateless', 6)) return { data: dateless(wide), features };
  if (wants('by date', 4)) measures['me16'] = { first: pick(states).name, by: `2018-0${2 + below(4)}-15` };
  if (wants('end of the month', 6)) Object.assign(clock, { start: '2018-01-31' });
  if (wants('step of several units', 5))
    Object.assign(clock, { step: pick(['2 months', '6 weeks', '1 year']) });
  if (clock['start'] === '2018-01-31') {
    // Nothing is dated before the clock begins.
    for (const entry of Object.values(calendar))
      entry['date'] = String(entry['date']).replace(/-01-\d\d/, '-01-31');
  }
  return { data: wide, features };
}

/** The same with time counted in steps: no dates, and durations and rates are plain numbers. */
function dateless(data: ScenarioData): ScenarioData {
  const text = JSON.stringify(data)
    .replaceAll('/(1 month)', '')
    .replaceAll(/\/(?:month|year)/g, '')
    .replaceAll(/"date":"[^"]* \+ (\d+) months"/g, '"step":$1')
    .replaceAll(/"(\d+) months"/g, '$1')
    .replaceAll(/ months\b/g, '')
    .replaceAll('"start":"2018-01-01","step":"1 month",', '');
  return JSON.parse(text) as ScenarioData;
}
