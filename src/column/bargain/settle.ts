import type { Column } from '../column.ts';
import { acceptance, type Rationality } from './acceptance.ts';
import { type Concession, chooseConcession } from './concession.ts';
import { type BundleColumns, createGains, type Gains, hasZone, writeGains } from './gains.ts';
import { chooseNearest } from './nearest-terms.ts';
import { chooseProposal, proposalAcceptance } from './proposal.ts';
import { findNash, found, UNDECIDED } from './quick-nash.ts';
import {
  chooseEgalitarian,
  chooseKalaiSmorodinsky,
  chooseNash,
  chooseNashWithPower,
  chooseUtilitarian,
} from './zone-rules.ts';

export type { Rationality } from './acceptance.ts';
export type { BundleColumns } from './gains.ts';

/** How terms are found, with what the rule needs to know in each draw. */
export type RuleColumns =
  /** Each party's power, > 0; only the ratio counts; undefined for equals. */
  | { readonly kind: 'nash'; readonly power: readonly [Column, Column] | undefined }
  | { readonly kind: 'kalaiSmorodinsky' }
  | { readonly kind: 'egalitarian' }
  | { readonly kind: 'utilitarian' }
  | { readonly kind: 'proposal'; readonly proposer: 0 | 1 }
  | ({ readonly kind: 'concession' } & Concession);

/** What a table comes to; all columns are written. */
export interface Settlement {
  /** By bundle, the probability that a deal closes that raises its events. */
  readonly odds: readonly Column[];
  /** The probability that no deal closes. */
  readonly none: Column;
  /** The number of the combination that would be agreed; −1 where there is none. */
  readonly terms: Column;
  /** What each party gains by these terms over going on without a deal, in money; 0 where there are none. */
  readonly gains: readonly [Column, Column];
  /** The probability that a deal closes. */
  readonly close: Column;
  /** 1 where some feasible terms give both a gain, else 0. */
  readonly zone: Column;
}

/** The gains in the draw at hand. */
const table: Gains = createGains();
const EQUALS: readonly [number, number] = [1, 1];
/** The powers of the parties in the draw at hand. */
const powers: [number, number] = [1, 1];

/**
 * Finds in each draw the terms that two parties come to, and the probability that they close a deal on them:
 * readiness × consent × the probability that each of them signs.
 *
 * In the zone of agreement (both gain) the rule says which terms. Where there is no zone, those are tried that both are
 * most likely to sign. An offer to take or leave and offers by tactics need no zone; with tactics whoever agrees signs.
 *
 * A value of a party that is NaN makes the probabilities of the draw NaN.
 *
 * @param bundles Pruned lists serve all rules but two: tactics, and an offer by a proposer that errs, to whom every
 *   offer may be a loss.
 * @param otherwise What going on without a deal is worth to each party, in money.
 * @param readiness The probability that the table can close a deal at all, in [0, 1]; undefined for 1.
 * @param out No column of it is among the other arguments.
 * @returns The number of draws in which other terms have exactly the same objective as those that were chosen; with
 *   tactics, in which an offer that was looked at was one of several equal ones.
 */
export function settle(
  bundles: readonly BundleColumns[],
  otherwise: readonly [Column, Column],
  rationality: readonly [Rationality, Rationality],
  readiness: Column | undefined,
  rule: RuleColumns,
  out: Settlement,
  count: number,
): number {
  let ties = 0;
  for (let i = 0; i < count; i += 1) {
    const at = rule.kind === 'nash' ? findNash(bundles, otherwise, rule.power, i) : UNDECIDED;
    if (at < 0) {
      if (settleDraw(bundles, otherwise, rationality, readiness, rule, out, i)) ties += 1;
      continue;
    }
    out.zone[i] = 1;
    const { first, second, consent } = found;
    if (writeDeal(bundles, at, first, second, consent, rationality, readiness, rule, out, i)) ties += 1;
  }
  return ties;
}

/** Settles one draw with all gains before it; returns whether there is a tie. */
function settleDraw(
  bundles: readonly BundleColumns[],
  otherwise: readonly [Column, Column],
  rationality: readonly [Rationality, Rationality],
  readiness: Column | undefined,
  rule: RuleColumns,
  out: Settlement,
  i: number,
): boolean {
  writeGains(bundles, otherwise, i, table);
  const at = choose(rule, rationality, otherwise, i, out.zone);
  if (at < 0 || table.isLost) {
    writeNothing(table.isLost ? Number.NaN : 0, out, i);
    return table.isTied && !table.isLost;
  }
  const [first, second, consent] = [table.first[at]!, table.second[at]!, table.consent[at]!];
  const isAlike = writeDeal(bundles, at, first, second, consent, rationality, readiness, rule, out, i);
  return table.isTied || isAlike;
}

/** Writes what terms come to, by their position over all bundles; returns whether they stand for others like them. */
function writeDeal(
  bundles: readonly BundleColumns[],
  at: number,
  first: number,
  second: number,
  consent: number,
  rationality: readonly [Rationality, Rationality],
  readiness: Column | undefined,
  rule: RuleColumns,
  out: Settlement,
  i: number,
): boolean {
  const signed = signature(rule, rationality, first, second, i);
  const close = (readiness === undefined ? 1 : readiness[i]!) * consent * signed;
  out.gains[0][i] = first;
  out.gains[1][i] = second;
  out.close[i] = close;
  out.none[i] = 1 - close;
  return writeTerms(bundles, at, close, out, i);
}

/** The position of the terms in `table`, or −1; writes whether there is a zone. */
function choose(
  rule: RuleColumns,
  rationality: readonly [Rationality, Rationality],
  otherwise: readonly [Column, Column],
  i: number,
  zone: Column,
): number {
  if (rule.kind === 'proposal') {
    zone[i] = hasZone(table) ? 1 : 0;
    return chooseProposal(table, rule.proposer, rationality, i);
  }
  if (rule.kind === 'concession') {
    zone[i] = hasZone(table) ? 1 : 0;
    return chooseConcession(table, rule, otherwise, i);
  }
  const at = chooseInZone(rule, i);
  zone[i] = at >= 0 ? 1 : 0;
  if (at >= 0) return at;
  return chooseNearest(table, rationality, hasPower(rule) ? powers : EQUALS, i);
}

type Solution = Exclude<RuleColumns, { readonly kind: 'proposal' | 'concession' }>;

function hasPower(rule: Solution): boolean {
  return rule.kind === 'nash' && rule.power !== undefined;
}

/** Leaves the powers of the draw in `powers`, where the rule has any. */
function chooseInZone(rule: Solution, i: number): number {
  switch (rule.kind) {
    case 'nash':
      if (rule.power === undefined) return chooseNash(table);
      powers[0] = rule.power[0][i]!;
      powers[1] = rule.power[1][i]!;
      return chooseNashWithPower(table, powers[0], powers[1]);
    case 'kalaiSmorodinsky':
      return chooseKalaiSmorodinsky(table);
    case 'egalitarian':
      return chooseEgalitarian(table);
    case 'utilitarian':
      return chooseUtilitarian(table);
    default:
      return rule satisfies never;
  }
}

/** The probability that both parties sign. */
function signature(
  rule: RuleColumns,
  rationality: readonly [Rationality, Rationality],
  first: number,
  second: number,
  i: number,
): number {
  switch (rule.kind) {
    case 'concession':
      return 1;
    case 'proposal':
      return proposalAcceptance(rationality[0], first, i) * proposalAcceptance(rationality[1], second, i);
    default:
      return acceptance(rationality[0], first, i) * acceptance(rationality[1], second, i);
  }
}

/** Writes what holds where no terms are agreed: probabilities and gains of 0, or NaN where values are. */
function writeNothing(value: number, out: Settlement, i: number): void {
  for (let b = 0; b < out.odds.length; b += 1) out.odds[b]![i] = value;
  out.none[i] = 1 - value;
  out.close[i] = value;
  out.terms[i] = -1;
  out.gains[0][i] = value;
  out.gains[1][i] = value;
}

/** Writes the terms at a position and the odds of all bundles; returns whether they stand for others like them. */
function writeTerms(
  bundles: readonly BundleColumns[],
  at: number,
  close: number,
  out: Settlement,
  i: number,
): boolean {
  let passed = 0;
  let isAlike = false;
  for (let b = 0; b < bundles.length; b += 1) {
    const { start, terms, alike } = bundles[b]!.list;
    const from = start[i]!;
    const next = passed + start[i + 1]! - from;
    const isHere = at >= passed && at < next;
    out.odds[b]![i] = isHere ? close : 0;
    if (isHere) {
      out.terms[i] = terms[from + at - passed]!;
      isAlike = alike[from + at - passed] === 1;
    }
    passed = next;
  }
  return isAlike;
}
