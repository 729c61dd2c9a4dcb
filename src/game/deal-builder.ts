import type { Register } from '../column/program.ts';
import type { Requirement } from '../market/market.ts';
import { BOUNDS } from '../model/bind-requirement.ts';
import type { ColumnTable } from '../model/column-table.ts';
import type { Bargain, BargainRule, Tactic } from '../model/deal.ts';
import { dealEvents } from '../model/deal-events.ts';
import type { Model } from '../model/model.ts';
import { createIssueReader, type TermsPart } from '../model/separate-issues.ts';
import { createTest, type Readers, type View } from '../model/view.ts';
import { binary, number, unary } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import { combinations, dealPartsOf, groupIssues } from './deal-groups.ts';
import type { BargainSite, DealTable, RuleRegisters, Sitting, SittingChoice } from './deal-table.ts';
import { NONE, type RequiredColumn } from './graph.ts';
import { interner } from './interner.ts';

/** In so many kinds of states terms may be worth something different. */
export const SPELL_LIMIT = 16;

/** In so many kinds of states that look different they are looked at. */
const VIEW_LIMIT = 256;

/** So many combinations of issues that some expression looks at together are worked out one by one. */
const LINKED_LIMIT = 10_001;

/** Issues that are looked at together have too many combinations. */
export class LinkedTermsError extends Error {
  readonly limit = LINKED_LIMIT;
  /** The index of one of them. */
  readonly issue: number;
  readonly received: number;

  constructor(issue: number, received: number) {
    super();
    this.issue = issue;
    this.received = received;
  }
}

/** Terms are worth something different in too many kinds of states. */
export class SpellLimitError extends Error {}

/** Gathers what a graph needs to know of deals while it is built. */
export interface DealBuilder {
  /** The bundles of levels that raise events; empty without issues. */
  readonly bundles: DealTable['bundles'];
  /** The events that a deal of a bundle raises, in order. */
  eventsOf(bargain: Bargain, bundle: number): string[];
  /** Where two parties bargain, seen from there. */
  site(bargain: Bargain, move: number, index: number, view: View): BargainSite;
  /**
   * The look of the state, where a step ends and terms are in force; NONE elsewhere.
   *
   * @throws {SpellLimitError} If there are too many.
   */
  look(view: View): number;
  /**
   * The table, once all sites and looks are known, and the spell of each look: looks in which all terms are worth the
   * same are one spell. Undefined without issues.
   *
   * @throws {SpellLimitError} If there are too many spells.
   */
  build(): { readonly table: DealTable; readonly spells: readonly number[] } | undefined;
  /** What must hold in every draw. */
  readonly requirements: readonly RequiredColumn[];
}

/**
 * Prepares the builder of a model.
 *
 * @throws {LinkedTermsError} If issues that are looked at together have too many combinations.
 */
export function createDealBuilder(model: Model, table: ColumnTable, readers: Readers): DealBuilder {
  const { deal, parties } = model;
  const { builder } = table;
  const reader = createIssueReader(model);
  const parts = dealPartsOf(model, reader);
  const inForce = deal.while === undefined ? () => false : createTest(readers, deal.while);
  const strides = deal.issues.map((_, index) =>
    deal.issues.slice(index + 1).reduce((product, { levels }) => product * levels.length, 1),
  );
  const eventAt = (issue: number, level: number): string | undefined =>
    deal.issues[issue]?.levels[level]?.event;
  /** By issue the first level of each event; NONE where levels raise none. */
  const heads = deal.issues.map(({ levels }, issue) => {
    const events = levels.map((_, level) => eventAt(issue, level));
    const firsts = [...levels.keys()].filter((level) => events.indexOf(events[level]) === level);
    return events.every((event) => event === undefined) ? [NONE] : firsts;
  });
  const bundles =
    deal.issues.length === 0
      ? []
      : combinations(heads.map(({ length }) => length)).map((picked) =>
          picked.map((head, issue) => heads[issue]?.[head] ?? NONE),
        );
  const expressionsOf = (all: readonly (readonly TermsPart[])[]): Expression[] =>
    all.flat().map(({ expression }) => expression);
  const lookKey = table.signature(expressionsOf([...parts.flows, ...parts.measures]));
  const lumpKey = parties.map((party) => table.signature(party.deal === undefined ? [] : [party.deal]));
  const consentKey = table.signature(deal.consents.map(({ odds }) => odds));
  const looks = interner<View>(lookKey);
  const sittings = new Map<
    string,
    { readonly view: View; readonly bargain: Bargain; readonly index: number }
  >();
  const requirements = new Map<string, RequiredColumn>();

  const require = (
    what: string,
    need: Requirement['need'],
    expression: Expression,
    place: Requirement['place'],
    register: number,
  ): void => {
    const unit = need === 'upToOne' ? { text: '%', factor: 0.01 } : { text: '', factor: 1 };
    requirements.set(`${what} ${register}`, {
      requirement: { what, need, unit, expression, ...BOUNDS[need], place },
      register,
    });
  };

  /** What is worse for both is never agreed, but by tactics, or offered by somebody who errs and only loses. */
  const isPruned = ({ between, rule }: Bargain): boolean =>
    rule.kind === 'proposal'
      ? parties[between[rule.proposer]]?.rationality === 'perfect'
      : rule.kind !== 'concession';

  const sittingOf = (bargain: Bargain, view: View): number => {
    const [first, second] = bargain.between;
    const lumps = `${lumpKey[first]?.(view)}|${lumpKey[second]?.(view)}`;
    const key = `${first},${second},${isPruned(bargain)}|${lumps}|${consentKey(view)}`;
    const found = sittings.get(key);
    if (found !== undefined) return found.index;
    const index = sittings.size;
    sittings.set(key, { view, bargain, index });
    return index;
  };

  /** How far a party has given way: α(t), with t = round/(rounds + 1), at most 1. */
  const yieldedAt = (tactic: Tactic, round: Expression, rounds: Expression, view: View): Register => {
    const time = binary('min', binary('divide', round, binary('add', rounds, number(1))), number(1));
    const { beta, kappa } = tactic;
    const left = binary('subtract', number(1), kappa);
    const yielded =
      tactic.curve === 'polynomial'
        ? binary(
            'add',
            kappa,
            binary('multiply', left, binary('power', time, binary('divide', number(1), beta))),
          )
        : unary(
            'exp',
            binary(
              'multiply',
              binary('power', binary('subtract', number(1), time), beta),
              unary('log', kappa),
            ),
          );
    return table.register(yielded, view);
  };

  const ruleOf = (rule: BargainRule, view: View): RuleRegisters => {
    if (rule.kind === 'nash') {
      const power = rule.power?.map((each) => table.register(each, view));
      const [first, second] = power ?? [];
      return {
        kind: 'nash',
        power: first === undefined || second === undefined ? undefined : [first, second],
      };
    }
    if (rule.kind !== 'concession') return rule;
    const { round, rounds, tactics } = rule;
    const before = binary('subtract', round, number(1));
    const yielded = (tactic: Tactic): [number, number] => [
      yieldedAt(tactic, before, rounds, view),
      yieldedAt(tactic, round, rounds, view),
    ];
    const reserve = ({ reserve }: Tactic): number =>
      reserve === undefined ? NONE : table.register(reserve, view);
    const [one, two] = tactics;
    return {
      kind: 'concession',
      round: readers.compile(round)(view),
      yielded: [yielded(one), yielded(two)],
      reserve: [reserve(one), reserve(two)],
    };
  };

  const site: DealBuilder['site'] = (bargain, move, index, view) => {
    const { between, readiness, rule } = bargain;
    const place = model.moves[move]?.cases[index]?.place ?? { file: '', line: 1, column: 1, length: 1 };
    const name = model.moves[move]?.name ?? '';
    let probability = NONE;
    if (readiness !== undefined) {
      const rate = table.register(readiness, view);
      require(`moves.${name}.bargain.readiness`, 'notNegative', readiness, place, rate);
      const exponent = builder.binary('multiply', rate, builder.constant(-model.clock.step));
      probability = builder.unary('negate', builder.unary('expm1', exponent));
    }
    const registers = ruleOf(rule, view);
    if (rule.kind === 'nash' && registers.kind === 'nash') {
      for (const [at, register] of (registers.power ?? []).entries()) {
        const power = rule.power?.[at];
        if (power !== undefined) require(`moves.${name}.bargain.power`, 'positive', power, place, register);
      }
    }
    const sitting = sittingOf(bargain, view);
    return { move, case: index, between, sitting, readiness: probability, rule: registers };
  };

  const groups = groupIssues(model, reader, parts);
  for (const group of groups) {
    const count = group.reduce((total, issue) => total * (deal.issues[issue]?.levels.length ?? 1), 1);
    if (count > LINKED_LIMIT) throw new LinkedTermsError(group[0] ?? 0, count);
  }
  const groupOf = (issues: ReadonlySet<number>): number => {
    const [first] = issues;
    return groups.findIndex((group) => first !== undefined && group.includes(first));
  };

  /** Whether a condition on terms is looked at with a group; one that looks at no issue, with the first. */
  const isJudgedIn = (group: number, condition: Expression): boolean =>
    Math.max(groupOf(reader.issuesIn(condition)), 0) === group;

  /** What levels add to an amount: its parts in a group with them, less the same without any; NONE for nothing. */
  const added = (
    amount: readonly TermsPart[],
    group: number,
    view: View,
    terms: readonly number[],
  ): number => {
    const seen: View = { ...view, terms };
    const sums = amount.flatMap(({ expression, issues }) =>
      groupOf(issues) === group
        ? [builder.binary('subtract', table.register(expression, seen), table.register(expression, view))]
        : [],
    );
    const [first, ...others] = sums;
    if (first === undefined) return NONE;
    const sum = others.reduce((total, each) => builder.binary('add', total, each), first);
    return builder.constantOf(sum) === 0 ? NONE : sum;
  };

  /** What a party gets at once by the levels of a group; the first group has what no level changes. */
  const lump = (party: number, group: number, view: View, terms: readonly number[]): number => {
    const whole = parties[party]?.deal;
    const more = added(parts.lumps[party] ?? [], group, view, terms);
    if (group > 0 || whole === undefined) return more;
    const base = table.register(whole, view);
    return more === NONE ? base : builder.binary('add', base, more as Register);
  };

  const termsOf = (group: readonly number[], levels: readonly number[]): number[] =>
    deal.issues.map((_, issue) => levels[group.indexOf(issue)] ?? NONE);

  const build: DealBuilder['build'] = () => {
    if (deal.issues.length === 0) return undefined;
    const choicesOf = groups.map((group) =>
      combinations(group.map((issue) => deal.issues[issue]?.levels.length ?? 1)),
    );
    /** For a look what each choice of a group adds to the flows of parties and measures. */
    const flowsIn = (look: View): { parties: number[]; measures: number[] }[][] =>
      groups.map((group, at) =>
        (choicesOf[at] ?? []).map((levels) => {
          const terms = termsOf(group, levels);
          const each = (amounts: readonly (readonly TermsPart[])[]): number[] =>
            amounts.map((amount) => added(amount, at, look, terms));
          return { parties: each(parts.flows), measures: each(parts.measures) };
        }),
      );
    const spells = interner<ReturnType<typeof flowsIn>>((flows) => JSON.stringify(flows));
    const spellOf = looks.items.map((look) => spells.intern(flowsIn(look)));
    if (spells.items.length > SPELL_LIMIT) throw new SpellLimitError();
    const buildSitting = ({ view, bargain }: { readonly view: View; readonly bargain: Bargain }): Sitting => {
      const { between } = bargain;
      const hasLumps = between.some((party) => parties[party]?.deal !== undefined);
      const choices = groups.map((group, at) =>
        (choicesOf[at] ?? []).map((levels, index): SittingChoice => {
          const terms = termsOf(group, levels);
          const seen: View = { ...view, terms };
          const lines = deal.lines.flatMap(({ holds, party }, line) => {
            if (!between.includes(party) || !isJudgedIn(at, holds)) return [];
            const register = table.register(holds, seen);
            return builder.constantOf(register) === 1 ? [] : [{ line, holds: register }];
          });
          const asked = deal.consents.filter(
            ({ odds, party }) => between.includes(party) && isJudgedIn(at, odds),
          );
          const consents = asked.map(({ name, odds, place }) => {
            const register = table.register(odds, seen);
            require(`ratifiers.${name}.odds`, 'upToOne', odds, place, register);
            return register;
          });
          const [first, ...others] = consents;
          const consent = others.reduce<Register | undefined>(
            (product, each) => product && builder.binary('multiply', product, each),
            first,
          );
          return {
            offset: group.reduce((sum, issue, k) => sum + (strides[issue] ?? 0) * (levels[k] ?? 0), 0),
            bundles: bundles.map((bundle) =>
              group.every(
                (issue, k) => eventAt(issue, bundle[issue] ?? NONE) === eventAt(issue, levels[k] ?? NONE),
              ),
            ),
            lines,
            consent: consent === undefined || builder.constantOf(consent) === 1 ? NONE : consent,
            worths: between.flatMap((party) => [
              ...(hasLumps ? [lump(party, at, view, terms)] : []),
              ...spells.items.map((flows) => flows[at]?.[index]?.parties[party] ?? NONE),
            ]),
          };
        }),
      );
      return { between, hasLumps, isPruned: isPruned(bargain), choices };
    };
    const dealTable: DealTable = {
      issues: deal.issues.map(({ levels, isNumber }, index) => ({
        levels: levels.length,
        stride: strides[index] ?? 1,
        values: isNumber
          ? levels.flatMap(({ value }) => (value === undefined ? [] : [table.register(value, START)]))
          : [],
      })),
      bundles,
      groups: groups.map((issues, at) => ({
        issues,
        choices: (choicesOf[at] ?? []).map((levels, index) => ({
          levels,
          measures: spells.items.map((flows) => flows[at]?.[index]?.measures ?? []),
        })),
      })),
      spells: spells.items.length,
      lines: deal.lines.length,
      sittings: [...sittings.values()].map(buildSitting),
    };
    return { table: dealTable, spells: spellOf };
  };

  return {
    bundles,
    eventsOf: (bargain, bundle) => dealEvents(deal, bargain, bundles[bundle] ?? []),
    site,
    look: (view) => {
      if (!inForce(view)) return NONE;
      const look = looks.intern(view);
      if (look >= VIEW_LIMIT) throw new SpellLimitError();
      return look;
    },
    build,
    get requirements() {
      return [...requirements.values()];
    },
  };
}

/** What levels are worth depends on no state and no time. */
const START: View = { configuration: [], counters: [], elapsed: [], step: 0, position: 0 };
