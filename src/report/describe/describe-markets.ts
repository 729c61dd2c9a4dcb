import type { Market, Supplier } from '../../market/market.ts';
import { HORIZONS } from '../../market/market.ts';
import { PRESETS, type PresetElasticity } from '../../market/presets.ts';
import { valueText } from '../../model/value-text.ts';
import { parseExpression } from '../../quantity/parse-expression.ts';
import { isUnitName } from '../../quantity/unit.ts';
import type { ByHorizonEntry, MarketEntry, SupplierEntry } from '../../scenario/market-schema.ts';
import { hasMarketsAlone } from '../../scenario/markets-alone.ts';
import { amountText, conditionText } from './amount-text.ts';
import { type Block, type DescribeContext, listOf } from './describe-context.ts';

/** The markets with their suppliers, their elasticities and how long they take to adjust. */
export function describeMarkets(context: DescribeContext): Block[] {
  return context.model.markets.markets.flatMap((market) => {
    const entry = context.scenario.markets?.[market.name];
    return entry === undefined ? [] : describeMarket(market, entry, context);
  });
}

function describeMarket(market: Market, entry: MarketEntry, context: DescribeContext): Block[] {
  const { words, labels } = context;
  const { name } = market;
  const amount = (written: string | number | undefined): string | undefined =>
    written === undefined ? undefined : writtenText(written, context);
  const lead = words.markets.lead({
    market: labels.market(name) ?? name,
    importer: labels.country(entry.importer) ?? entry.importer,
    total: amount(entry.total),
    freight: entry.valuation === 'cif' ? amount(entry.freight ?? 0) : undefined,
  });
  const suppliers = market.suppliers.map((supplier) => ({
    name: `markets.${name}.suppliers.${supplier.name}`,
    text: words.markets.supplier(
      labels.supplier(name, supplier.name) ?? supplier.name,
      supplier.isDomestic,
      supplierParts(entry.suppliers[supplier.name] ?? {}, context),
    ),
  }));
  const facts = [...behaviourOf(market, entry, context), ...adjustmentOf(market, entry, context)];
  return [
    ...listOf(suppliers, lead, `markets.${name}`),
    ...listOf(facts.map((text) => ({ text, name: `markets.${name}` }))),
  ];
}

function supplierParts(entry: SupplierEntry, context: DescribeContext): string[] {
  const { markets: words } = context.words;
  const told = <Value>(value: Value | undefined, tell: (value: Value) => string): string[] =>
    value === undefined ? [] : [tell(value)];
  const amount = (written: string | number): string => writtenText(written, context);
  return [
    ...told(entry.value, amount),
    ...told(entry.share, (share) => words.share(amount(share))),
    ...told(entry.duty, (rate) => words.duty(amount(rate))),
    ...told(entry.units, (units) => words.units(amount(units))),
    ...told(entry.supply, (supply) => words.supply(elasticityText(supply, context))),
    ...told(entry.passThrough, (share) => words.passThrough(elasticityText(share, context))),
    ...Object.entries(entry.inputs ?? {}).map(([used, share]) =>
      words.input(amount(share), context.labels.market(used) ?? used),
    ),
    ...told(entry.multiplier, (factor) => words.multiplier(amount(factor))),
    ...told(entry.jobs, (jobs) => words.jobs(amount(jobs))),
  ];
}

/** How buyers and sellers respond to prices. */
function behaviourOf(market: Market, entry: MarketEntry, context: DescribeContext): string[] {
  const { labels } = context;
  const { markets: words } = context.words;
  const label = (supplier: string): string => labels.supplier(market.name, supplier) ?? supplier;
  const preset = entry.preset === undefined ? undefined : PRESETS[entry.preset];
  const stated = (value: ByHorizonEntry | undefined, given: PresetElasticity | undefined): string => {
    if (value !== undefined) return elasticityText(value, context);
    return given === undefined ? '' : words.fromPreset(presetText(given, context), entry.preset ?? '');
  };
  const nests = Object.entries(entry.nests ?? {});
  return [
    words.substitution(stated(entry.substitution, preset?.substitution), nests.length > 0),
    ...nests.map(([name, nest]) =>
      words.nest(name, nest.of.map(label), elasticityText(nest.substitution, context)),
    ),
    words.demand(stated(entry.demand, preset?.demand)),
    ...supplyOf(market, entry, context),
  ];
}

/** The supply of those suppliers that say nothing themselves; nothing where each of them does. */
function supplyOf(market: Market, entry: MarketEntry, context: DescribeContext): string[] {
  const { markets: words } = context.words;
  const open = market.suppliers.filter(({ name }) => {
    const supplier = entry.suppliers[name];
    return supplier?.supply === undefined && supplier?.passThrough === undefined;
  });
  if (open.length === 0) return [];
  if (entry.supply !== undefined) return [words.supplyOfOthers(elasticityText(entry.supply, context))];
  if (entry.passThrough !== undefined)
    return [words.passThroughOfOthers(elasticityText(entry.passThrough, context))];
  if (entry.preset === undefined) return [];
  const { supply, domesticSupply } = PRESETS[entry.preset];
  const given = (isWanted: (supplier: Supplier) => boolean, values: PresetElasticity): string | undefined =>
    open.some(isWanted) ? presetText(values, context) : undefined;
  return [
    words.supplyOfPreset(
      given(({ isDomestic }) => !isDomestic, supply),
      given(({ isDomestic }) => isDomestic, domesticSupply),
      entry.preset,
    ),
  ];
}

/** Which horizon holds when; nothing where a file of markets alone does not say. */
function adjustmentOf({ path }: Market, entry: MarketEntry, context: DescribeContext): string[] {
  const { labels } = context;
  const { markets: words } = context.words;
  if (path.kind === 'stages') {
    const { medium = '', long = '' } = entry.stages ?? {};
    return [
      words.stages(conditionText(medium, path.medium, context), conditionText(long, path.long, context)),
    ];
  }
  const { adjust } = entry;
  if (path.kind === 'fixed' && !hasMarketsAlone(context.scenario)) return [words.mediumThroughout];
  if (adjust === undefined) return [];
  const region = adjust.since === undefined ? undefined : (labels.region(adjust.since) ?? adjust.since);
  return [words.ages(region, writtenText(adjust.medium, context), writtenText(adjust.long, context))];
}

/** A written amount in words; a parameter by its label and its value. */
export function writtenText(written: string | number, context: DescribeContext): string {
  // A name that is also a unit is refused when a scenario is bound.
  const parsed = parseExpression(written, (name) => !isUnitName(name));
  if (!('expression' in parsed)) return context.words.code(String(written));
  const { expression } = parsed;
  const told = amountText(written, expression, context);
  const parameter = expression.kind === 'name' ? context.scenario.parameters?.[expression.name] : undefined;
  if (parameter === undefined) return told;
  const { value } = parameter;
  return context.words.markets.named(
    told,
    typeof value === 'object' ? context.words.code(valueText(value)) : writtenText(value, context),
  );
}

function elasticityText(value: ByHorizonEntry, context: DescribeContext): string {
  const { markets: words } = context.words;
  const tell = (each: string | number): string =>
    each === 'infinite' ? words.infinite : writtenText(each, context);
  if (typeof value !== 'object') return tell(value);
  return words.byHorizon(tell(value.short), tell(value.medium), tell(value.long));
}

function presetText({ values }: PresetElasticity, context: DescribeContext): string {
  const [short = 0, medium = 0, long = 0] = HORIZONS.map((horizon) => {
    const value = values[horizon];
    return value === Number.POSITIVE_INFINITY ? 'infinite' : value;
  });
  return elasticityText(short === medium && medium === long ? short : { short, medium, long }, context);
}
