import { type Game, levelsOf, type Pair, playableShares, worth } from './alternating-offers.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { referenceData, type Settings } from './files.ts';

interface StoredBargains {
  readonly rubinstein_discounting: readonly {
    readonly d1: string;
    readonly d2: string;
    readonly finite_T: Readonly<Record<string, number>>;
  }[];
  readonly alternating_offers_breakdown_risk_no_discounting: readonly {
    readonly p: string;
    readonly b1: string;
    readonly b2: string;
    readonly first_proposer_share: { readonly value: number };
  }[];
  readonly finite_alternating_offers_with_everything: readonly Everything[];
  readonly outside_option_principle: {
    readonly delta: number;
    readonly periods: number;
    readonly responder_option_to_split: Readonly<Record<string, Pair>>;
  };
  readonly asymmetric_nash_pie: readonly { readonly alpha: number; readonly d: Pair; readonly u: Pair }[];
}
interface Everything {
  readonly T: number;
  readonly d1: string;
  readonly d2: string;
  readonly p: string;
  readonly breakdown: Pair;
  readonly outside: Pair;
  readonly deadline: Pair;
  readonly spe_value: Pair;
}

const stored = referenceData<StoredBargains>('theory/theory-references.json');
const FOLDER = 'scenarios/theory';

/** A game whose division is stored. */
interface Case {
  readonly what: string;
  readonly game: Game;
  readonly file: string;
  readonly settings: Settings;
  /** Lines laid over the file, besides the offers. */
  readonly over?: string;
  readonly split: Pair;
}

function fraction(text: string): number {
  const [above = Number.NaN, below = 1] = text.split('/').map(Number);
  return above / below;
}

const toSettings = (game: Game): Settings => ({
  usPatience: game.patience[0],
  japanPatience: game.patience[1],
  rounds: game.rounds,
});

/** Ståhl’s and Rubinstein’s tables: nothing but impatience. */
const impatience: readonly Case[] = stored.rubinstein_discounting.flatMap(({ d1, d2, finite_T }) =>
  Object.entries(finite_T).map(([rounds, share]): Case => {
    const game: Game = { rounds: Number(rounds), patience: [fraction(d1), fraction(d2)] };
    return {
      what: `${d1} and ${d2}, ${rounds} rounds`,
      game,
      file: 'alternating-offers.yaml',
      settings: toSettings(game),
      split: [share, 1 - share],
    };
  }),
);

/** A risk of breakdown without an end: two rounds followed by what the endless game is worth begin with what it is worth. */
const breakdowns: readonly Case[] = stored.alternating_offers_breakdown_risk_no_discounting.map(
  (given): Case => {
    const share = given.first_proposer_share.value;
    const split: Pair = [share, 1 - share];
    const breakdown: Pair = [fraction(given.b1), fraction(given.b2)];
    const risk = fraction(given.p);
    const game: Game = { rounds: 2, patience: [1, 1], risk, breakdown, after: split };
    const ends = split.map(
      (value, at) => `${at === 0 ? 'us' : 'japan'}: { end: "talks.open ? ${value} : 0" }`,
    );
    return {
      what: `risk ${given.p} with ${given.b1} and ${given.b2}`,
      game,
      file: 'alternating-offers-breakdown.yaml',
      settings: { ...toSettings(game), breakdown: risk, breakUs: breakdown[0], breakJapan: breakdown[1] },
      over: `payoffs: { ${ends.join(', ')} }`,
      split,
    };
  },
);

/** A way out for whoever rejects first. */
const waysOut: readonly Case[] = Object.entries(
  stored.outside_option_principle.responder_option_to_split,
).map(([option, split]): Case => {
  const { delta, periods } = stored.outside_option_principle;
  const wayOut = Number(option);
  const game: Game = { rounds: periods, patience: [delta, delta], wayOut: [0, wayOut] };
  return {
    what: `way out worth ${option}`,
    game,
    file: 'alternating-offers-outside-option.yaml',
    settings: { ...toSettings(game), wayOut },
    split,
  };
});

/** A deadline with values of its own, a way out for both and the risk of a breakdown, laid over the talks. */
const linesOf = (given: Everything): string => `
constants: { lastStep: { value: ${given.T - 1}, assumed: an example } }
parameters: { risk: { value: ${given.p}, assumed: an example } }
chart:
  talks:
    states:
      open: { on: { WALK_OUT: ended, BREAK: ended, TIME_UP: ended } }
      ended: { final: true }
moves:
  lastRejected:
    when: talks.open and step == lastStep
    chance: { TIME_UP: { odds: 1, payoff: { us: ${given.deadline[0]}, japan: ${given.deadline[1]} } } }
  rejected:
    when: talks.open
    first:
      japan: { when: usOffers, party: japan, choose: { STAY: { event: none }, WALK_OUT: { payoff: { japan: ${given.outside[1]} } } } }
      us: { party: us, choose: { STAY: { event: none }, WALK_OUT: { payoff: { us: ${given.outside[0]} } } } }
  risky:
    when: talks.open
    chance: { BREAK: { odds: risk, payoff: { us: ${given.breakdown[0]}*usPatience, japan: ${given.breakdown[1]}*japanPatience } } }
outcomes: { noAgreement: { when: not talks.agreed } }
`;

const everything: readonly Case[] = stored.finite_alternating_offers_with_everything.map((given): Case => {
  const { breakdown, outside: wayOut, deadline, T: rounds } = given;
  const patience: Pair = [fraction(given.d1), fraction(given.d2)];
  const game: Game = { rounds, patience, risk: fraction(given.p), breakdown, wayOut, deadline };
  return {
    what: `everything, ${rounds} rounds, ways out worth ${wayOut.join(' and ')}`,
    game,
    file: 'alternating-offers.yaml',
    settings: toSettings(game),
    over: linesOf(given),
    split: given.spe_value,
  };
});

/** What alternating offers are worth to both sides, in games of four kinds. */
export async function compareAlternatingOffers(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { what, game, file, settings, over = '', split } of [
    ...impatience,
    ...breakdowns,
    ...waysOut,
    ...everything,
  ]) {
    const ours = await worth(`${FOLDER}/${file}`, settings, `${levelsOf(playableShares(game))}${over}`);
    for (const [at, side] of ['first', 'second'].entries()) {
      const [value = Number.NaN, theirs = Number.NaN] = [ours[at], split[at]];
      comparisons.push({ what: `${what}: to the ${side}`, ours: value, theirs, within: EXACT });
    }
  }
  return comparisons;
}

/** The asymmetric Nash solution on a pie: u₁ = d₁ + α (1 − d₁ − d₂). */
export async function compareNashOnPie(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { alpha, d, u } of stored.asymmetric_nash_pie) {
    const over = `
ratifiers: null
moves: { bargaining: { bargain: { power: { us: ${alpha}, japan: ${1 - alpha} } } } }
payoffs: { us: { end: "talks.open ? ${d[0]} : 0" }, japan: { end: "talks.open ? ${d[1]} : 0" } }
expect: null
`;
    const ours = await worth(`${FOLDER}/two-level-game.yaml`, {}, over);
    for (const [at, side] of ['first', 'second'].entries()) {
      const [value = Number.NaN, theirs = Number.NaN] = [ours[at], u[at]];
      const what = `power ${alpha}, no deal worth ${d.join(' and ')}: to the ${side}`;
      comparisons.push({ what, ours: value, theirs, within: EXACT });
    }
  }
  return comparisons;
}
