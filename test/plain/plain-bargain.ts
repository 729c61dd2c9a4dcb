import type { PlainData } from './plain-data.ts';
import type { PlainGame, State } from './plain-game.ts';
import type { Outlook, Play } from './plain-play.ts';
import {
  agree,
  type Candidate,
  isGood,
  isOnTheEdge,
  type Rationality,
  type Solution,
} from './plain-solution.ts';
import { eventsOf, everyTerms, type PlainBargain, type Terms } from './plain-terms.ts';
import type { Rules } from './rules.ts';

/** What two parties find when they sit down. */
export interface Sitting {
  readonly between: readonly [string, string];
  /** What going on without a deal is worth to each, and what the terms agreed add to that. */
  readonly alternatives: readonly [number, number];
  readonly gains: readonly [number, number] | undefined;
  /** Whether some terms are better for both than going on. */
  readonly hasZone: boolean;
  /** Whether no terms keep to every line. */
  readonly isExcluded: boolean;
  /** What stands in the way where there is no zone. */
  readonly obstacles: readonly string[];
}

/** A condition that every deal keeps to. */
interface Line {
  readonly name: string;
  readonly holds: (terms: Terms) => boolean;
}

/** Plays one bargain: with some probability a deal, whose terms and lump sums it pays at once. */
export function playBargain(
  data: PlainData,
  game: PlainGame,
  rules: Rules,
  state: State,
  step: number,
  turn: number,
  bargain: PlainBargain,
  outlook: Outlook,
): Play {
  const parties = Object.keys(data.parties);
  const { between } = bargain;
  const value = (text: string | number, terms?: Terms): number =>
    game.worth(text, terms === undefined ? state : { ...state, terms }, step, turn);
  const isTrue = (text: string | undefined, terms: Terms): boolean =>
    game.holds(text, { ...state, terms }, step, turn);
  const deals = everyTerms(data.issues ?? {}, value).map((terms, index) => {
    const events = eventsOf(data, bargain, terms, rules.levelsRaiseEvents);
    const next = events.reduce<State>((from, event) => game.after(from, event), state);
    // The terms themselves are worth what they pay at once and what they add to flows while they are in force.
    const pays = parties.map(
      (party, at) => value(data.payoffs[party]?.deal ?? 0, terms) + outlook.added(terms, next, at),
    );
    return { index, terms, next, pays };
  });
  const seats = between.map((party) => parties.indexOf(party));
  const alternatives = pair((side) => outlook.value(state, seats[side] ?? 0));
  const candidates = deals.map(({ index, terms, next, pays }): Candidate => {
    const utilities = pair((side) => {
      const seat = seats[side] ?? 0;
      return (pays[seat] ?? 0) + outlook.value(next, seat);
    });
    const asked = Object.values(data.ratifiers ?? {}).filter(({ when }) => isTrue(when, terms));
    return {
      index,
      utilities,
      gains: pair((side) => utilities[side] - alternatives[side]),
      consent: asked.reduce((odds, { odds: own }) => odds * value(own ?? 1, terms), 1),
    };
  });

  const lines = linesOf(data, isTrue);
  const keepTo = (all: readonly Line[]): Candidate[] =>
    candidates.filter(({ index }) => {
      const { terms = {} } = deals[index] ?? {};
      return !rules.linesBind || all.every(({ holds }) => holds(terms));
    });
  const hasZone = (among: readonly Candidate[]): boolean =>
    among.some((each) => isGood(each, 0) && isGood(each, 1));
  const feasible = keepTo(lines);
  const rationality = pair((side): Rationality => {
    const own = data.parties[between[side]]?.rationality ?? 0;
    return own === 'perfect' ? own : value(own);
  });
  const { agreed, signed, isTied } = agree(
    feasible,
    solutionOf(bargain, value, alternatives),
    rationality,
    rules,
  );
  const rate = bargain.readiness === undefined ? undefined : value(bargain.readiness) * game.length;
  const ready = rate === undefined ? 1 : rules.readinessIsARate ? 1 - Math.exp(-rate) : Math.min(1, rate);
  const sitting: Sitting = {
    between,
    alternatives,
    gains: agreed?.gains,
    hasZone: hasZone(feasible),
    isExcluded: feasible.length === 0,
    obstacles: hasZone(feasible)
      ? []
      : [
          ...lines.flatMap((line) =>
            hasZone(keepTo(lines.filter((each) => each !== line))) ? [line.name] : [],
          ),
          ...between.flatMap((party, side) =>
            feasible.length === 0 || feasible.some((each) => isGood(each, side === 0 ? 0 : 1))
              ? []
              : [`alternative ${party}`],
          ),
          ...(feasible.some((each) => isGood(each, 0)) && feasible.some((each) => isGood(each, 1))
            ? ['apart']
            : []),
        ],
  };
  const made = agreed === undefined ? undefined : deals[agreed.index];
  const probability = ready * signed * (rules.consentCounts ? (agreed?.consent ?? 0) : 1);
  const nothing = { option: undefined, next: state, pays: parties.map(() => 0) };
  return {
    branches:
      made === undefined
        ? [{ ...nothing, probability: 1 }]
        : [
            { option: 'deal', probability, next: made.next, pays: made.pays, terms: made.terms },
            { ...nothing, probability: 1 - probability },
          ],
    sitting,
    isTied: isTied || candidates.some(isOnTheEdge),
  };
}

/** Red lines by party, then what ratifiers need where they are asked. */
function linesOf(
  { payoffs, ratifiers = {} }: PlainData,
  isTrue: (text: string | undefined, terms: Terms) => boolean,
): Line[] {
  const red = Object.entries(payoffs).flatMap(([party, { redLines = {} }]) =>
    Object.entries(redLines).map(([name, line]) => ({
      name: `redLine ${party} ${name}`,
      holds: (terms: Terms) => isTrue(typeof line === 'string' ? line : line.holds, terms),
    })),
  );
  const needed = Object.entries(ratifiers).flatMap(([name, { of, when, needs }]) =>
    needs === undefined
      ? []
      : [
          {
            name: `winSet ${of} ${name}`,
            holds: (terms: Terms) => !isTrue(when, terms) || isTrue(needs, terms),
          },
        ],
  );
  return [...red, ...needed];
}

function solutionOf(
  { between, solution = 'nash', power, proposer, tactics }: PlainBargain,
  value: (text: string | number) => number,
  alternatives: readonly [number, number],
): Solution {
  if (proposer !== undefined) return { kind: 'proposal', proposer: proposer === between[0] ? 0 : 1 };
  if (tactics !== undefined) {
    return {
      kind: 'concession',
      round: value(tactics.round),
      rounds: value(tactics.rounds),
      tactics: pair((side) => {
        const { curve = 'polynomial', beta = 1, kappa = 0, reserve } = tactics.of[between[side]] ?? {};
        const least = reserve === undefined ? alternatives[side] : value(reserve);
        return { curve, beta: value(beta), kappa: value(kappa), reserve: least };
      }),
    };
  }
  if (solution !== 'nash') return { kind: solution };
  return { kind: 'nash', power: pair((side) => value(power?.[between[side]] ?? 1)) };
}

function pair<Item>(of: (side: 0 | 1) => Item): readonly [Item, Item] {
  return [of(0), of(1)];
}
