import type { Model } from '../../model/model.ts';
import type { Scenario, Text } from '../../scenario/schema.ts';
import type {
  AccountMoment,
  MarketMoment,
  MarketResult,
  MarketStudy,
  SupplierResult,
} from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import { createFormat, type Format } from '../number.ts';
import { REPORT_WIDTH, type Style, spell } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import type { Direction, MarketText, When } from '../text/market-words.ts';
import { truncate } from '../width.ts';
import { atFirstMoment, isSteadyStudy } from './steady-study.ts';

/** What a report on markets tells of besides the study: the scenario and its model. */
export interface MarketBackground {
  readonly scenario: Scenario;
  readonly model: Model;
  /** What other files or settings changed without a source. */
  readonly changed: ReadonlyMap<string, string>;
}

/** What the sections of a report on markets share. */
export interface MarketContext extends MarketBackground {
  /** Of moments that are all alike, the first only. */
  readonly study: MarketStudy;
  /** The moments that were asked for. */
  readonly moments: readonly MarketMoment[];
  readonly catalogue: Catalogue;
  readonly text: MarketText;
  readonly format: Format;
  readonly style: Style;
  readonly say: (text: Text) => string;
  /** The moments in words. */
  readonly whens: readonly When[];
  /** Which moment stands for all where there is room for one: the medium run, or the only one. */
  readonly main: number;
  readonly isUncertain: boolean;
  /** A title no wider than the report. */
  readonly title: (words: string) => string;
}

/** Gathers what the sections share. */
export function createMarketContext(
  study: MarketStudy,
  background: MarketBackground,
  catalogue: Catalogue,
  style: Style,
): MarketContext {
  const format = createFormat(catalogue);
  const isSteady = isSteadyStudy(study);
  return {
    ...background,
    study: isSteady ? atFirstMoment(study) : study,
    moments: study.moments,
    catalogue,
    text: catalogue.market,
    format,
    style,
    say: createSay(catalogue.language),
    whens: isSteady ? [{ kind: 'any' }] : study.moments.map((moment) => whenOf(moment, format)),
    main: isSteady ? 0 : Math.max(study.moments.findIndex(isMedium), 0),
    isUncertain: study.uncertain > 0,
    title: (words) => truncate(spell(words, style), REPORT_WIDTH, spell('…', style)),
  };
}

function isMedium(moment: MarketMoment): boolean {
  return moment.kind === 'horizon' && moment.horizon === 'medium';
}

function whenOf(moment: MarketMoment, format: Format): When {
  return moment.kind === 'age' ? { kind: 'age', text: format.written(moment.text) } : moment;
}

/** A sign is told as known from this share of the draws on. */
const SURE = 0.95;

/** Which way an account goes at a moment. */
export function directionOf({ rises, falls }: AccountMoment): Direction {
  if (rises === 0 && falls === 0) return 'none';
  if (rises >= SURE) return 'gain';
  return falls >= SURE ? 'loss' : 'open';
}

/** Whether a policy in force bears on a supplier. */
export function isTouched({ study }: MarketContext, market: string, supplier: string): boolean {
  return (
    study.duties.some(({ duty }) =>
      duty.targets.some((target) => target.market === market && target.supplier === supplier),
    ) || study.quotas.some(({ quota }) => quota.market === market && quota.supplier === supplier)
  );
}

/** The suppliers of a market that policies bear on: parties of the scenario first, then by how sales change in money. */
export function touchedIn(context: MarketContext, { market, suppliers }: MarketResult): SupplierResult[] {
  const { scenario } = context;
  const rank = ({ supplier }: SupplierResult): number =>
    scenario.parties?.[supplier.name] === undefined ? 0 : 1;
  return suppliers
    .filter(({ supplier }) => isTouched(context, market.name, supplier.name))
    .toSorted((a, b) => rank(b) - rank(a) || salesChange(b, context) - salesChange(a, context));
}

/** How much the sales of a supplier change in money, whichever way. */
function salesChange({ accounts }: SupplierResult, { main }: MarketContext): number {
  return Math.abs(accounts.value?.moments[main]?.change.mean ?? 0);
}

/** The markets, the one in which policies change most first. */
export function marketsBySize(context: MarketContext): readonly MarketResult[] {
  const size = (result: MarketResult): number =>
    touchedIn(context, result).reduce((sum, supplier) => sum + salesChange(supplier, context), 0) *
    result.market.unit.factor;
  return context.study.markets.toSorted((a, b) => size(b) - size(a));
}

/** The range of a spread, scaled; empty where it has none. */
export function rangeText({ format }: MarketContext, { p05, p95 }: Spread, factor: number): string {
  return p05 === p95 ? '' : format.range(p05 * factor, p95 * factor);
}

/** A rate in per cent, with its range where it is uncertain. */
export function rateText(context: MarketContext, rate: Spread, factor = 1): string {
  const { format, catalogue } = context;
  const range = rangeText(context, rate, factor);
  const told = format.quantity(rate.mean * factor, '%');
  return range === '' ? told : `${told} (${catalogue.numbers.percent(range)})`;
}

/** The range of a share, in per cent without the sign; empty where it has none. */
export function changeRangeText({ format }: MarketContext, { p05, p95 }: Spread): string {
  return p05 === p95 ? '' : format.changeRange(p05, p95);
}

/** What people call a supplier of a market. */
export function supplierLabel({ study, say }: MarketContext, market: string, name: string): string {
  const found = study.markets
    .find((each) => each.market.name === market)
    ?.suppliers.find(({ supplier }) => supplier.name === name);
  return found === undefined ? name : say(found.supplier.label);
}
