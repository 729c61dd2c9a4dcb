import type { PlainData } from './plain-data.ts';
import { createPlainGame, type State } from './plain-game.ts';
import { type Play, play } from './plain-play.ts';
import { type Terms, termsKey } from './plain-terms.ts';
import { tellInForce, tellSitting } from './plain-told.ts';
import { RULES, type Rules } from './rules.ts';

/** What the plain implementation answers, all in base units, by a name for each number. */
export interface PlainAnswer {
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether rounding could decide what a perfectly rational party takes somewhere. */
  readonly isTied: boolean;
}

/** Probability of each state and the terms agreed last in it, by their keys. */
type Spread = Map<string, { readonly state: State; readonly terms: Terms | undefined; mass: number }>;

/**
 * Solves a scenario for one value of each parameter in the plainest way: what a party expects is a recursion over
 * (step, turn, state), remembered by a text for each; probabilities are a dictionary of states that is carried forward.
 */
export function solvePlainly(
  data: PlainData,
  parameters: ReadonlyMap<string, number>,
  rules: Rules = RULES,
): PlainAnswer {
  const game = createPlainGame(data, parameters, rules);
  const { clock } = data;
  const parties = Object.keys(data.parties);
  const numbers = new Map<string, number>();
  const addTo = (name: string, amount: number): void => {
    numbers.set(name, (numbers.get(name) ?? 0) + amount);
  };
  let isTied = false;

  const isDated = clock.step !== undefined;
  const discounting = Object.values(data.parties).map(({ discountRate }) => {
    const yearly = game.worth(discountRate, game.initial, 0, 0) * (isDated ? 31_557_600 : 1);
    const force = Math.log(1 + yearly) / (isDated ? 31_557_600 : 1);
    const factor = Math.exp(-force * game.length);
    const annuity = force === 0 ? game.length : (1 - factor) / force;
    return { force, factor, annuity: rules.flowsRunContinuously ? annuity : game.length };
  });

  const remembered = new Map<string, readonly number[]>();
  const plays = new Map<string, Play | undefined>();
  const keyAt = (state: State, step: number, turn: number): string => `${step}:${turn}:${state.key}`;
  const endOf = (step: number): number => game.turnsOf(step).length;

  const playAt = (state: State, step: number, turn: number): Play | undefined => {
    const key = keyAt(state, step, turn);
    if (plays.has(key)) return plays.get(key);
    const found = play(data, game, rules, state, step, turn, {
      value: (next, party) => values(next, step, turn + 1)[party] ?? 0,
      added: (terms, next, party) => added(terms, next, step, turn + 1)[party] ?? 0,
    });
    if (found?.isTied === true) isTied = true;
    plays.set(key, found);
    return found;
  };

  const flows = new Map<string, number>();
  const flowOf = (party: string, state: State, step: number, terms?: Terms): number => {
    const key = `${party}:${termsKey(terms)}:${keyAt(state, step, 0)}`;
    const known = flows.get(key);
    if (known !== undefined) return known;
    const seen = terms === undefined ? state : { ...state, terms };
    const found = game.worth(data.payoffs[party]?.flow ?? 0, seen, step, endOf(step));
    flows.set(key, found);
    return found;
  };

  /** Those of the terms agreed last that are in force where a step ends in a state: all or none. */
  const inForce = (terms: Terms | undefined, state: State, step: number): Terms | undefined =>
    !rules.termsHoldWhereSaid || game.holds(data.deal?.while, state, step, endOf(step)) ? terms : undefined;

  /** What each party gets once the game is over. */
  const endings = (state: State): number[] =>
    parties.map((party, at) => {
      const end = data.payoffs[party]?.end;
      if (end !== undefined) return game.worth(end, state, clock.steps, endOf(clock.steps));
      if (clock.continuation === 'none' || !rules.lastFlowGoesOn) return 0;
      return flowOf(party, state, clock.steps) / (discounting[at]?.force ?? 0);
    });

  /** What each party expects from a turn on. */
  const values = (state: State, step: number, turn: number): readonly number[] => {
    if (step === clock.steps) return endings(state);
    const key = keyAt(state, step, turn);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = compute(state, step, turn);
    remembered.set(key, found);
    return found;
  };
  const compute = (state: State, step: number, turn: number): readonly number[] => {
    if (turn === endOf(step)) {
      const next = values(game.nextStep(state), step + 1, 0);
      return parties.map((party, at) => {
        const { annuity = 0, factor = 0 } = discounting[at] ?? {};
        return annuity * flowOf(party, state, step) + factor * (next[at] ?? 0);
      });
    }
    const here = playAt(state, step, turn);
    if (here === undefined) return values(state, step, turn + 1);
    return parties.map((_, at) =>
      here.branches.reduce((total, { probability, pays, next }) => {
        const due = rules.paymentsAreAtOnce ? 1 : (discounting[at]?.factor ?? 0);
        return total + probability * (due * (pays[at] ?? 0) + (values(next, step, turn + 1)[at] ?? 0));
      }, 0),
    );
  };

  const additions = new Map<string, readonly number[]>();
  /** What terms just agreed add to what each party expects from a turn on, as all play without looking at them. */
  const added = (terms: Terms, state: State, step: number, turn: number): readonly number[] => {
    const key = `${termsKey(terms)}:${keyAt(state, step, turn)}`;
    const known = additions.get(key);
    if (known !== undefined) return known;
    const found = add(terms, state, step, turn);
    additions.set(key, found);
    return found;
  };
  const add = (terms: Terms, state: State, step: number, turn: number): readonly number[] => {
    const difference = (party: string): number => {
      const found = inForce(terms, state, step);
      if (found === undefined) return 0;
      return flowOf(party, state, step, found) - (rules.termsAddDifferences ? flowOf(party, state, step) : 0);
    };
    if (step === clock.steps) {
      const goesOn = clock.continuation !== 'none' && rules.lastFlowGoesOn && rules.lastTermsGoOn;
      return parties.map((party, at) => {
        const isOver = !goesOn || data.payoffs[party]?.end !== undefined;
        return isOver ? 0 : difference(party) / (discounting[at]?.force ?? 0);
      });
    }
    if (turn === endOf(step)) {
      const later = added(terms, game.nextStep(state), step + 1, 0);
      return parties.map((party, at) => {
        const { annuity = 0, factor = 0 } = discounting[at] ?? {};
        return annuity * difference(party) + factor * (later[at] ?? 0);
      });
    }
    const here = playAt(state, step, turn);
    if (here === undefined) return added(terms, state, step, turn + 1);
    // From another deal on its own terms pay.
    const going = here.branches.filter((each) => each.terms === undefined || !rules.termsGiveWayToOthers);
    return parties.map((_, at) =>
      going.reduce(
        (total, { probability, next }) => total + probability * (added(terms, next, step, turn + 1)[at] ?? 0),
        0,
      ),
    );
  };

  /** Carries probabilities through the reported steps; `land` says what happens to a state where a step ends. */
  const carry = (
    land: (state: State, step: number, mass: number, terms: Terms | undefined) => 'goes on' | 'ends here',
    visit?: (here: Play, step: number, turn: number, mass: number) => void,
  ): void => {
    let spread: Spread = new Map([['', { state: game.initial, terms: undefined, mass: 1 }]]);
    const put = (into: Spread, state: State, terms: Terms | undefined, mass: number): void => {
      const key = `${state.key}|${termsKey(terms)}`;
      const found = into.get(key);
      if (found === undefined) into.set(key, { state, terms, mass });
      else found.mass += mass;
    };
    for (let step = 0; step < clock.report; step++) {
      for (let turn = 0; turn < endOf(step); turn++) {
        const moved: Spread = new Map();
        for (const { state, terms, mass } of spread.values()) {
          const here = playAt(state, step, turn);
          if (here === undefined) {
            put(moved, state, terms, mass);
            continue;
          }
          visit?.(here, step, turn, mass);
          for (const branch of here.branches)
            put(moved, branch.next, branch.terms ?? terms, mass * branch.probability);
        }
        spread = moved;
      }
      const crossed: Spread = new Map();
      for (const { state, terms, mass } of spread.values()) {
        if (land(state, step, mass, terms) === 'goes on') put(crossed, game.nextStep(state), terms, mass);
      }
      spread = crossed;
    }
  };

  const outcomeOf = (state: State): string => {
    const last = clock.report - 1;
    const holding = Object.entries(data.outcomes).filter(([, { when }]) =>
      game.holds(when, state, last, endOf(last)),
    );
    return holding.map(([name]) => name).join(' and ');
  };
  const headline = data.headline ?? Object.keys(data.outcomes)[0] ?? '';

  /** The probability of the headline outcome; one party may be free to make it as likely or unlikely as it can. */
  const reaches = new Map<string, number>();
  const reach = (
    state: State,
    step: number,
    turn: number,
    freedom?: { party: number; extreme: (...values: number[]) => number },
  ): number => {
    if (step === clock.report) return outcomeOf(state) === headline ? 1 : 0;
    const key = `${freedom?.party} ${freedom?.extreme.name} ${keyAt(state, step, turn)}`;
    const known = reaches.get(key);
    if (known !== undefined) return known;
    const next = (to: State): number => reach(to, step, turn + 1, freedom);
    const here = turn === endOf(step) ? undefined : playAt(state, step, turn);
    let found: number;
    if (turn === endOf(step)) {
      // Outcomes are asked where the last reported step ends, before time goes on.
      const isLast = step === clock.report - 1;
      found = reach(isLast ? state : game.nextStep(state), step + 1, 0, freedom);
    } else if (here === undefined) found = next(state);
    else {
      const isFree = freedom !== undefined && here.chooser?.party === freedom.party;
      const free = here.branches.filter(({ utility }) => isFree && utility !== undefined);
      // Whoever is free does not wait for an option to come up.
      const others = here.branches.filter(
        (each) => free.length === 0 || (each.option !== undefined && !free.includes(each)),
      );
      const best = free.length === 0 ? 0 : (freedom?.extreme(...free.map((each) => next(each.next))) ?? 0);
      const start = best * (here.chooser?.available ?? 0);
      found = others.reduce((total, each) => total + each.probability * next(each.next), start);
    }
    reaches.set(key, found);
    return found;
  };

  for (const [at, value] of values(game.initial, 0, 0).entries()) numbers.set(`value ${parties[at]}`, value);
  for (const name of Object.keys(data.outcomes)) numbers.set(`outcome ${name}`, 0);
  for (const name of Object.keys(data.measures)) numbers.set(`measure ${name}`, 0);
  carry(
    (state, step, mass, terms) => {
      const found = inForce(terms, state, step);
      const seen = found === undefined ? state : { ...state, terms: found };
      for (const [region, active] of Object.entries(state.states))
        addTo(`${region}.${active} at ${step}`, mass);
      if (step === clock.report - 1) {
        addTo(`outcome ${outcomeOf(state)}`, mass);
        tellInForce(addTo, found, mass);
      }
      for (const [name, { flow, report = 'total', time }] of Object.entries(data.measures)) {
        if (time !== undefined && game.holds(time, state, step, endOf(step)))
          addTo(`measure ${name}`, mass * game.length);
        if (flow === undefined || (report === 'at' && step < clock.report - 1)) continue;
        const share = { total: game.length, average: 1 / clock.report, at: 1 }[report];
        addTo(`measure ${name}`, mass * share * game.worth(flow, seen, step, endOf(step)));
      }
      return 'goes on';
    },
    (here, step, turn, mass) => {
      tellSitting(addTo, here, step, mass);
      if (here.chooser === undefined) return;
      const name = `choice ${game.turnsOf(step)[turn]?.name} ${here.chooser.case} at ${step}`;
      const free = here.branches.filter(({ utility }) => utility !== undefined);
      const hangs = free.map(({ next }) => reach(next, step, turn + 1));
      addTo(`${name} reached`, mass);
      addTo(`${name} weight`, mass * (Math.max(...hangs) - Math.min(...hangs)));
      for (const { option, probability, utility = 0 } of free) {
        addTo(`${name} takes ${option}`, mass * probability);
        addTo(`${name} values ${option}`, mass * utility);
      }
    },
  );
  for (const [name, { ever, first, by }] of Object.entries(data.measures)) {
    const wanted = ever ?? first;
    if (wanted === undefined) continue;
    const steps = by === undefined ? clock.report : game.stepsUntil(by);
    if (!rules.passagesStartAfterMoves && game.holds(wanted, game.initial, 0, 0)) addTo(`measure ${name}`, 1);
    if (first !== undefined) numbers.set(`measure ${name} reached`, 0);
    carry((state, step, mass) => {
      if (step >= steps || !game.holds(wanted, state, step, endOf(step))) return 'goes on';
      addTo(`measure ${name}`, mass * (ever === undefined ? step * game.length : 1));
      if (ever === undefined) addTo(`measure ${name} reached`, mass);
      return 'ends here';
    });
  }
  for (const [at, party] of parties.entries()) {
    numbers.set(`least ${party}`, reach(game.initial, 0, 0, { party: at, extreme: Math.min }));
    numbers.set(`most ${party}`, reach(game.initial, 0, 0, { party: at, extreme: Math.max }));
  }
  return { numbers, isTied };
}
