import type { BundleColumns, RuleColumns } from '../../../src/column/bargain/settle.ts';
import { settle } from '../../../src/column/bargain/settle.ts';
import type { TermsList } from '../../../src/column/bargain/terms-list.ts';

/** Terms of one draw as a person would write them. */
export interface PlainTerms {
  readonly number: number;
  readonly bundle: number;
  readonly gains: readonly [number, number];
  readonly consent: number;
}

/** λ of both parties, or perfect. */
export type PlainRationality = readonly [number | 'perfect', number | 'perfect'];

export type PlainRule =
  | { readonly kind: 'nash'; readonly power?: readonly [number, number] }
  | { readonly kind: 'kalaiSmorodinsky' | 'egalitarian' | 'utilitarian' }
  | { readonly kind: 'proposal'; readonly proposer: 0 | 1 };

export interface PlainSettlement {
  readonly terms: number;
  readonly gains: readonly [number, number];
  readonly close: number;
  readonly zone: boolean;
  /** By how much the objective exceeds that of the next best terms. */
  readonly margin: number;
}

export const column = (...values: number[]) => Float64Array.from(values);

/** A list of one draw with one part for each party. */
export function listOf(terms: readonly PlainTerms[]): TermsList {
  return {
    start: Int32Array.of(0, terms.length),
    terms: Int32Array.from(terms.map((each) => each.number)),
    worths: Float64Array.from(terms.flatMap((each) => each.gains)),
    consent: Float64Array.from(terms.map((each) => each.consent)),
    alike: new Uint8Array(terms.length),
  };
}

/** Room for what a table of one draw comes to. */
export function roomFor(bundles: number, count = 1) {
  const room = () => new Float64Array(count).fill(7);
  return {
    odds: Array.from({ length: bundles }, room),
    none: room(),
    terms: room(),
    gains: [room(), room()] as const,
    close: room(),
    zone: room(),
  };
}

function ruleColumns(rule: PlainRule): RuleColumns {
  if (rule.kind !== 'nash') return rule;
  const { power } = rule;
  return { kind: 'nash', power: power && [column(power[0]), column(power[1])] };
}

const rationalityColumns = (rationality: PlainRationality) =>
  rationality.map((each) => (each === 'perfect' ? each : column(each))) as unknown as readonly [
    Float64Array | 'perfect',
    Float64Array | 'perfect',
  ];

/** Settles one draw over bundles given as columns. */
export function settleBundles(
  bundles: readonly BundleColumns[],
  rationality: PlainRationality,
  rule: RuleColumns,
  otherwise: readonly [number, number] = [0, 0],
) {
  const out = roomFor(bundles.length);
  const c = [column(otherwise[0]), column(otherwise[1])] as const;
  const ties = settle(bundles, c, rationalityColumns(rationality), undefined, rule, out, 1);
  return {
    terms: out.terms[0]!,
    gains: [out.gains[0][0]!, out.gains[1][0]!] as const,
    close: out.close[0]!,
    none: out.none[0]!,
    odds: out.odds.map((odds) => odds[0]!),
    zone: out.zone[0] === 1,
    ties,
  };
}

/** Settles plain terms by the engine. */
export function settleTerms(
  terms: readonly PlainTerms[],
  rule: PlainRule,
  rationality: PlainRationality = ['perfect', 'perfect'],
) {
  const last = Math.max(0, ...terms.map(({ bundle }) => bundle));
  const bundles = Array.from({ length: last + 1 }, (_, b) => ({
    list: listOf(terms.filter(({ bundle }) => bundle === b)),
    follows: [column(0), column(0)] as const,
    weights: [undefined, undefined],
  }));
  return settleBundles(bundles, rationality, ruleColumns(rule));
}

/** Settles terms told by what they are worth to both, in one bundle, between parties without error; all consent. */
export function settlePairs(
  pairs: readonly (readonly [number, number])[],
  rule: PlainRule,
  otherwise: readonly [number, number] = [0, 0],
) {
  return settleTerms(
    pairs.map((pair, number) => ({
      number,
      bundle: 0,
      gains: [pair[0] - otherwise[0], pair[1] - otherwise[1]],
      consent: 1,
    })),
    rule,
  );
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logLogistic = (x: number) => (x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x)));

/** Among which terms a rule looks, and what it makes as large as possible there: later numbers where earlier are equal. */
function objectives(
  terms: readonly PlainTerms[],
  rule: PlainRule,
  rationality: PlainRationality,
): { readonly of: readonly PlainTerms[]; readonly by: (each: PlainTerms) => readonly number[] } {
  const zone = terms.filter(({ gains: [a, b] }) => a > 0 && b > 0);
  const expected = ({ consent, gains: [a, b] }: PlainTerms) => [consent * a, consent * b] as const;
  const sorted = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)];
  if (rule.kind === 'proposal') {
    const [p, r] = [rule.proposer, 1 - rule.proposer] as const;
    const lambda = rationality[r]!;
    const accept = (gain: number) => (lambda === 'perfect' ? 1 : logistic(lambda * gain));
    return {
      of: terms.filter(({ gains }) => lambda !== 'perfect' || gains[r]! >= 0),
      by: ({ gains, consent }) => [accept(gains[r]!) * consent * gains[p]!, gains[r]!],
    };
  }
  const power = rule.kind === 'nash' && rule.power ? rule.power : ([1, 1] as const);
  if (zone.length === 0) {
    return {
      of: terms.filter(({ gains }) => gains.every((g, k) => rationality[k] !== 'perfect' || g > 0)),
      by: ({ gains, consent }) => [
        gains.reduce((sum, g, k) => {
          const lambda = rationality[k]!;
          return sum + (lambda === 'perfect' ? 0 : power[k]! * logLogistic(lambda * g));
        }, Math.log(consent)),
      ],
    };
  }
  const ideal = [0, 1].map((k) => Math.max(...zone.map((each) => expected(each)[k]!)));
  const by = (each: PlainTerms): readonly number[] => {
    const [a, b] = expected(each);
    switch (rule.kind) {
      case 'nash':
        return [power[0] * Math.log(a) + power[1] * Math.log(b)];
      case 'kalaiSmorodinsky':
        return sorted(a / ideal[0]!, b / ideal[1]!);
      case 'egalitarian':
        return sorted(a, b);
      default:
        return [a + b];
    }
  };
  return { of: zone, by };
}

/** The best terms, one by one and without haste; undefined where there are none. */
export function settlePlainly(
  terms: readonly PlainTerms[],
  rule: PlainRule,
  rationality: PlainRationality,
): PlainSettlement {
  const { of, by } = objectives(terms, rule, rationality);
  const ranked = of
    .map((each) => ({ each, value: by(each) }))
    .sort((x, y) => y.value[0]! - x.value[0]! || (y.value[1] ?? 0) - (x.value[1] ?? 0));
  const best = ranked[0];
  const zone = terms.some(({ gains: [a, b] }) => a > 0 && b > 0);
  const second = ranked[1]?.value[0] ?? -Infinity;
  const nothing = { terms: -1, gains: [0, 0] as const, close: 0, zone, margin: 1 };
  if (best === undefined) return nothing;
  const refusesToOffer = rule.kind === 'proposal' && rationality[rule.proposer] === 'perfect';
  if (refusesToOffer && best.value[0]! < 0) return nothing;
  const signed = best.each.gains.map((g, k) => {
    const lambda = rationality[k]!;
    if (lambda !== 'perfect') return logistic(lambda * g);
    return g > 0 || (rule.kind === 'proposal' && g === 0) ? 1 : 0;
  });
  return {
    terms: best.each.number,
    gains: best.each.gains,
    close: best.each.consent * signed[0]! * signed[1]!,
    zone,
    margin: best.value[0]! - second,
  };
}
