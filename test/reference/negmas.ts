import { type RuleColumns, settle } from '../../src/column/bargain/settle.ts';
import { listTerms, type TermsGroup, type TermsList } from '../../src/column/bargain/terms-list.ts';
import { column, roomFor } from '../column/bargain/plain-terms.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { referenceData } from './files.ts';

interface Domain {
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly parties: readonly {
    readonly reserved: number;
    readonly weights: Readonly<Record<string, number>>;
    readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }[];
}

interface Solved {
  readonly outcome: readonly string[];
  readonly u: readonly [number, number];
}

interface Results {
  readonly domains: Readonly<
    Record<
      string,
      {
        readonly negmas: { readonly pareto: readonly Solved[] };
        readonly own_exact_enumeration: {
          readonly nash: Solved;
          readonly egalitarian_leximin: Solved;
          readonly utilitarian: Solved;
          readonly kalai_smorodinsky_leximin_ideal_in_IR: Solved;
          readonly asymmetric_nash_weight_on_japan: Readonly<Record<string, Solved>>;
          readonly pareto_size: number;
        };
        readonly sessions_100_steps: readonly {
          readonly japan: Tactic;
          readonly us: Tactic;
          readonly agreement: readonly string[];
          readonly rounds_completed: number;
        }[];
      }
    >
  >;
}

type Tactic = 'Boulware' | 'Linear' | 'Conceder';

/** 1/β: the power of time by which each gives way. */
const EXPONENTS = { Boulware: 4, Linear: 1, Conceder: 0.25 } as const;
const ROUNDS = 100;

/** Utilities in ten-thousandths: all of them are integers there, so that what is equal is exactly equal. */
const WHOLE = 10_000;

const whole = (utility: number) => Math.round(utility * WHOLE);

/** The issues of a domain, the last one least in the number of a combination. */
export function domainGroups({ issues, parties }: Domain): readonly TermsGroup[] {
  return issues.map(({ name, values }, at) => {
    const stride = issues.slice(at + 1).reduce((product, each) => product * each.values.length, 1);
    return values.map((value, level) => ({
      offset: level * stride,
      bundles: [true],
      lines: [],
      consent: undefined,
      worths: parties.map(({ weights, scores }) =>
        column(whole((weights[name] ?? 0) * (scores[name]?.[value] ?? Number.NaN))),
      ),
    }));
  });
}

/** The number of the combination that an outcome is. */
function numberOf({ issues }: Domain, outcome: readonly string[]): number {
  return issues.reduce((number, { values }, at) => number * values.length + values.indexOf(outcome[at]!), 0);
}

export function domain(name: string): Domain {
  return referenceData<Domain>(`negmas/${name}.json`);
}

export function reservedOf({ parties }: Domain): readonly [Float64Array, Float64Array] {
  return [column(whole(parties[0]!.reserved)), column(whole(parties[1]!.reserved))];
}

/** Settles a list between parties without error, who have what they reserve otherwise. */
export function settleDomain(
  list: TermsList,
  otherwise: readonly [Float64Array, Float64Array],
  rule: RuleColumns,
) {
  const out = roomFor(1);
  const zero = [column(0), column(0)] as const;
  const bundle = { list, follows: zero, weights: [undefined, undefined] };
  const ties = settle([bundle], otherwise, ['perfect', 'perfect'], undefined, rule, out, 1);
  const u = out.gains.map((gain, k) => (gain[0]! + otherwise[k]![0]!) / WHOLE);
  return { terms: out.terms[0]!, u, ties };
}

function compareSolved(
  what: string,
  of: Domain,
  ours: { readonly terms: number; readonly u: readonly number[] },
  theirs: Solved,
): Comparison[] {
  return [
    { what: `${what}: terms`, ours: ours.terms, theirs: numberOf(of, theirs.outcome), within: 0 },
    ...theirs.u.map((u, k) => ({
      what: `${what}: utility ${k + 1}`,
      ours: ours.u[k] ?? Number.NaN,
      theirs: u,
      within: EXACT,
    })),
  ];
}

const fraction = (text: string) => {
  const [above, below] = text.split('/').map(Number);
  return above! / below!;
};

/** Solutions and frontiers of both domains. */
export async function compareSolutions(): Promise<Comparison[]> {
  const { domains } = referenceData<Results>('negmas/results.json');
  return Object.entries(domains).flatMap(([name, { negmas, own_exact_enumeration: exact }]) => {
    const of = domain(name);
    const list = listTerms(domainGroups(of), 0, 2, 1, { prune: true });
    const reserved = reservedOf(of);
    const solved = (what: string, rule: RuleColumns, theirs: Solved) =>
      compareSolved(`${name}, ${what}`, of, settleDomain(list, reserved, rule), theirs);
    const weighted = Object.entries(exact.asymmetric_nash_weight_on_japan).flatMap(([weight, theirs]) => {
      const japan = fraction(weight);
      const power = [column(japan), column(1 - japan)] as const;
      return solved(`Nash with power ${weight}`, { kind: 'nash', power }, theirs);
    });
    const rational = [...list.terms].filter((_, e) =>
      reserved.every((least, k) => list.worths[2 * e + k]! >= least[0]!),
    );
    const pareto = negmas.pareto.map(({ outcome }) => numberOf(of, outcome)).sort((a, b) => a - b);
    return [
      ...solved('Nash', { kind: 'nash', power: undefined }, exact.nash),
      ...solved('egalitarian', { kind: 'egalitarian' }, exact.egalitarian_leximin),
      ...solved('utilitarian', { kind: 'utilitarian' }, exact.utilitarian),
      ...solved(
        'Kalai–Smorodinsky',
        { kind: 'kalaiSmorodinsky' },
        exact.kalai_smorodinsky_leximin_ideal_in_IR,
      ),
      ...weighted,
      {
        what: `${name}: size of the frontier`,
        ours: list.terms.length,
        theirs: exact.pareto_size,
        within: 0,
      },
      {
        what: `${name}: terms on the frontier that both prefer to none`,
        ours: rational.length,
        theirs: pareto.length,
        within: 0,
      },
      ...pareto.map((theirs, k) => ({
        what: `${name}: terms ${k + 1} on the frontier`,
        ours: rational[k] ?? Number.NaN,
        theirs,
        within: 0,
      })),
    ];
  });
}

/** How far a party has given way by a round. */
const yieldedBy = (tactic: Tactic, round: number) => column((round / (ROUNDS + 1)) ** EXPONENTS[tactic]);

/** Plays rounds until agreement, as the engine does by its clock. */
function playSession(of: Domain, list: TermsList, japan: Tactic, us: Tactic) {
  const zero = [column(0), column(0)] as const;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { terms, ties } = settleDomain(list, zero, {
      kind: 'concession',
      round,
      yielded: [
        [yieldedBy(japan, round - 1), yieldedBy(japan, round)],
        [yieldedBy(us, round - 1), yieldedBy(us, round)],
      ],
      reserve: reservedOf(of),
    });
    if (terms >= 0) return { terms, round, ties };
  }
  return { terms: -1, round: ROUNDS, ties: 0 };
}

/** Sessions by tactics on the domain without ties: what is agreed, and in which round. */
export async function compareSessions(): Promise<Comparison[]> {
  const name = 'domain-three-issue';
  const of = domain(name);
  const list = listTerms(domainGroups(of), 0, 2, 1, { prune: false });
  const sessions = referenceData<Results>('negmas/results.json').domains[name]?.sessions_100_steps ?? [];
  return sessions.flatMap(({ japan, us, agreement, rounds_completed }) => {
    const { terms, round, ties } = playSession(of, list, japan, us);
    const what = `${japan} against ${us}`;
    return [
      { what: `${what}: terms`, ours: terms, theirs: numberOf(of, agreement), within: 0 },
      { what: `${what}: round`, ours: round, theirs: rounds_completed, within: 0 },
      { what: `${what}: ties in the last round`, ours: ties, theirs: 0, within: 0 },
    ];
  });
}
