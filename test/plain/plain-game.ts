import { plus, readDate, SECONDS } from './days.ts';
import { compile, type Look } from './expression.ts';
import type { PlainAct, PlainData } from './plain-data.ts';
import { plainAccount, type Solutions } from './plain-market.ts';
import { levelValue, type Terms } from './plain-terms.ts';
import type { Rules } from './rules.ts';

/** Everything that can differ between two plays at the same point of time. */
export interface Situation {
  /** Region → its state. */
  readonly states: Readonly<Record<string, string>>;
  /** Region → whole steps since it entered that state. */
  readonly since: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  /** The terms in force, where a text may see some. */
  readonly terms?: Terms;
}

export interface State extends Situation {
  /** The same text for equal states; how long a region has been in its state counts only if somebody asks. */
  readonly key: string;
}

/** Something that acts in a step: a calendar entry or a move. */
export interface Turn {
  readonly name: string;
  readonly when: string | undefined;
  /** Name → act; moves without cases have one without a name. */
  readonly cases: readonly (readonly [string, PlainAct])[];
}

/** The rules of one scenario, for one value of each parameter: who acts, what an event does, what a text is worth. */
export interface PlainGame {
  readonly initial: State;
  /** Length of a step. */
  readonly length: number;
  turnsOf(step: number): readonly Turn[];
  after(state: State, event: string): State;
  nextStep(state: State): State;
  /** The value of a text as the given turn of a step sees it; all turns done: as the end of the step does. */
  worth(text: string | number, state: Situation, step: number, turn: number): number;
  holds(text: string | undefined, state: Situation, step: number, turn: number): boolean;
  /** How many steps a `by` leaves. */
  stepsUntil(by: string | number): number;
}

/** Reads the rules of a scenario. */
export function createPlainGame(
  data: PlainData,
  parameters: ReadonlyMap<string, number>,
  rules: Rules,
): PlainGame {
  const { clock, chart, counters } = data;
  const regions = Object.keys(chart);
  const [count = '1', unit = ''] = clock.step?.split(' ') ?? [];
  const length = clock.step === undefined ? 1 : Number(count) * (SECONDS[unit.replace(/s$/, '')] ?? 0);
  const constants = data.constants ?? {};
  const begins = (step: number): Date =>
    plus(readDate(clock.start ?? '', constants), step * Number(count), unit.replace(/s$/, ''));

  /** The last step that has begun on a day. */
  const stepOf = (date: Date): number => {
    let step = 0;
    while (begins(step + 1) <= date) step += 1;
    return step;
  };
  const dates = Object.entries(data.calendar)
    .map(([name, entry]) => {
      const date = entry.date === undefined ? undefined : readDate(entry.date, constants);
      const step = date === undefined ? (entry.step ?? 0) : stepOf(date);
      return { name, entry, step, order: date?.getTime() ?? step };
    })
    .toSorted((a, b) => a.order - b.order);
  const stepOfDate = new Map(dates.map(({ name, step }) => [name, step]));

  const handled = new Set([
    ...Object.values(chart).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => Object.keys(on ?? {})),
    ),
    ...Object.values(counters).flatMap(({ counts }) => counts),
  ]);
  const dated = dates.map(({ name, entry, step }) => {
    const { when, ...act } = entry;
    const isSilent = [act.chance, act.hazard, act.choose, act.bargain, act.event].every(
      (each) => each === undefined,
    );
    const done = isSilent && handled.has(name) ? { ...act, event: name } : act;
    return { step, turn: { name, when, cases: [['', done] as const] } };
  });
  const moves: Turn[] = ordered(data.moves).map(([name, { when, first, ...act }]) => ({
    name,
    when,
    cases: first === undefined ? [['', act]] : Object.entries(first),
  }));
  const solutions: Solutions = new Map();
  const turns: (readonly Turn[])[] = [];
  const turnsOf = (step: number): readonly Turn[] => {
    const found = turns[step];
    if (found !== undefined) return found;
    const entries = dated.filter((each) => each.step === step).map(({ turn }) => turn);
    const all = rules.calendarComesFirst ? [...entries, ...moves] : [...moves, ...entries];
    turns[step] = all;
    return all;
  };

  const lookFrom =
    (state: Situation, step: number, turn: number): Look =>
    (name) => {
      const found = parameters.get(name) ?? state.counts[name];
      if (found !== undefined) return found;
      if (name === 'step') return step;
      const text = data.formulas[name] ?? data.conditions?.[name] ?? constants[name];
      if (text !== undefined) return compile(String(text))(lookFrom(state, step, turn));
      const [head = '', tail = ''] = name.split('.');
      const issue = data.issues?.[head];
      if (issue !== undefined) {
        const agreed = state.terms?.[head];
        if (tail !== '') return agreed === tail ? 1 : 0;
        return agreed === undefined ? 0 : worth(levelValue(issue, agreed), state, step, turn);
      }
      if (head === 'elapsed') return (state.since[tail] ?? 0) * length;
      const date = stepOfDate.get(tail);
      if (date !== undefined) {
        const isNow = step === date && turnsOf(step).findIndex((each) => each.name === tail) < turn;
        if (head === 'at') return isNow ? 1 : 0;
        if (head === 'after') return isNow || step > date ? 1 : 0;
        return (date - step) * length;
      }
      if (data.markets?.[head] !== undefined || head === 'gain' || head === 'balance') {
        return plainAccount(
          data,
          name,
          {
            worth: (text) => worth(text, state, step, turn),
            holds: (text) => holds(text, state, step, turn),
          },
          rules,
          solutions,
        );
      }
      if (state.states[head] !== undefined) return state.states[head] === tail ? 1 : 0;
      const seconds = SECONDS[name.replace(/s$/, '')];
      if (seconds === undefined) throw new Error(`what is ${name}?`);
      return seconds;
    };
  const worth: PlainGame['worth'] = (text, state, step, turn) =>
    typeof text === 'number' ? text : compile(text)(lookFrom(state, step, turn));
  const holds: PlainGame['holds'] = (text, state, step, turn) =>
    text === undefined || worth(text, state, step, turn) !== 0;

  const text = JSON.stringify(data);
  const timed = regions.filter(
    (region) => text.includes(`elapsed.${region}`) || text.includes(`"since":"${region}"`),
  );
  const keyed = (state: Situation): State => ({
    ...state,
    key: [
      ...regions.map((region) => state.states[region]),
      ...timed.map((region) => state.since[region]),
      ...Object.values(state.counts),
    ].join(' '),
  });

  /** Follows `always`, every region at once, until nothing moves. */
  const settled = (state: Situation): State => {
    const targets = regions.flatMap((region) => {
      const { always = {} } = chart[region]?.states[state.states[region] ?? ''] ?? {};
      const found = Object.entries(always).find(([, guard]) => holds(guard, state, 0, 0));
      return found === undefined ? [] : [[region, found[0]] as const];
    });
    if (targets.length === 0) return keyed(state);
    const moved = entered(state, targets);
    return rules.alwaysComesToRest ? settled(moved) : keyed(moved);
  };
  const entered = (state: Situation, targets: readonly (readonly [string, string])[]): Situation => ({
    ...state,
    states: { ...state.states, ...Object.fromEntries(targets) },
    since: {
      ...state.since,
      ...Object.fromEntries(targets.map(([region]) => [region, rules.elapsedAtEntry])),
    },
  });

  const rested = settled({
    states: Object.fromEntries(regions.map((region) => [region, chart[region]?.initial ?? ''])),
    since: {},
    counts: Object.fromEntries(Object.entries(counters).map(([name, { from }]) => [name, from ?? 0])),
  });
  return {
    initial: keyed({
      ...rested,
      since: Object.fromEntries(regions.map((region) => [region, rules.elapsedAtStart])),
    }),
    length,
    turnsOf,
    after: (state, event) => {
      const targets = regions.flatMap((region) => {
        const target = chart[region]?.states[state.states[region] ?? '']?.on?.[event];
        return target === undefined ? [] : [[region, target] as const];
      });
      const counts = Object.entries(counters).map(([name, { counts: events, from = 0, max }]) => {
        const raised = (state.counts[name] ?? 0) + (events.includes(event) ? 1 : 0);
        return [name, rules.countersStayAtMost ? Math.min(raised, Math.max(max, from)) : raised];
      });
      return settled({ ...entered(state, targets), counts: Object.fromEntries(counts) });
    },
    nextStep: (state) =>
      keyed({
        ...state,
        since: Object.fromEntries(regions.map((region) => [region, (state.since[region] ?? 0) + 1])),
      }),
    worth,
    holds,
    stepsUntil: (by) => {
      const isDate =
        /^\d{4}-/.test(String(by)) || /^\d{4}-/.test(String(constants[String(by).split(' ')[0] ?? '']));
      const isIn = (step: number): boolean => {
        if (isDate) return begins(step) <= readDate(String(by), constants);
        if (typeof by === 'number' || clock.step === undefined) return step < worth(by, rested, 0, 0);
        return step * length < worth(by, rested, 0, 0);
      };
      let steps = 0;
      while (steps < clock.report && isIn(steps)) steps += 1;
      return steps;
    },
  };
}

/** The moves as written, but for those that say `before` or `after` another. */
function ordered(moves: PlainData['moves']): [string, PlainData['moves'][string]][] {
  const names = Object.keys(moves);
  for (const [name, { before, after }] of Object.entries(moves)) {
    const other = before ?? after;
    if (other === undefined) continue;
    names.splice(names.indexOf(name), 1);
    names.splice(names.indexOf(other) + (after === undefined ? 0 : 1), 0, name);
  }
  return names.flatMap((name) => {
    const move = moves[name];
    return move === undefined ? [] : [[name, move]];
  });
}
