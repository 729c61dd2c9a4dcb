import { HORIZONS, type Horizon, type Market } from '../../market/market.ts';
import { mentionedNames } from '../../model/mentioned-names.ts';
import { presetSources } from '../../model/preset-sources.ts';
import type { ElasticityResult, MarketResult } from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import { collectSources } from '../sources.ts';
import { paint, REPORT_WIDTH, spell } from '../style.ts';
import { formatTable } from '../table.ts';
import { wrap } from '../wrap.ts';
import { type MarketContext, marketsBySize } from './market-context.ts';

/** How buyers and producers react, how uncertain that is, and where it is from; markets with the same reactions once. */
export function elasticitySections(context: MarketContext): string[][] {
  const groups = new Map<string, MarketResult[]>();
  for (const result of marketsBySize(context)) {
    const key = HORIZONS.map((horizon) => {
      const { substitution, demand } = result.elasticities[horizon];
      return [substitution, demand].map(({ p05, p50, p95 }) => [p05, p50, p95].join(' ')).join(' ');
    }).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [elasticityLines(first, others, context)],
  );
}

/** @param others Markets that buyers react in alike. */
function elasticityLines(
  result: MarketResult,
  others: readonly MarketResult[],
  context: MarketContext,
): string[] {
  const { moments, text, say, style, scenario } = context;
  const { market, elasticities } = result;
  const horizons = HORIZONS.filter((horizon) =>
    moments.some((moment) => moment.kind === 'age' || moment.horizon === horizon),
  );
  const row = (label: string, of: (at: ElasticityResult) => Spread | undefined): string[] => [
    `  ${label}`,
    ...horizons.map((horizon: Horizon) => elasticityText(of(elasticities[horizon]), context)),
  ];
  const labels = (isMember: (at: number) => boolean): string[] =>
    market.suppliers.flatMap(({ label }, at) => (isMember(at) ? [say(label)] : []));
  const supplies = new Map<string, { readonly cells: readonly string[]; readonly names: string[] }>();
  for (const [at, { label }] of market.suppliers.entries()) {
    const [, ...cells] = row('', ({ supply }) => supply[at]);
    const key = cells.join('|');
    const found = supplies.get(key) ?? { cells, names: [] };
    found.names.push(say(label));
    supplies.set(key, found);
  }
  const rows = [
    row(text.substitution, ({ substitution }) => substitution),
    ...market.nests.flatMap((_, nest) => {
      const members = labels((at) => market.suppliers[at]?.nest === nest);
      return members.length < 2 ? [] : [row(text.substitutionWithin(members), ({ within }) => within[nest])];
    }),
    row(text.demand, ({ demand }) => demand),
    ...[...supplies.values()].map(({ cells, names }) => [`  ${text.supply(names)}`, ...cells]),
  ];
  const isSteady =
    horizons.length > 1 && rows.every(([, first, ...others]) => others.every((each) => each === first));
  const heads = isSteady
    ? [text.whenHead({ kind: 'any' })]
    : horizons.map((horizon) => text.whenHead({ kind: 'horizon', horizon }));
  const lines = formatTable(
    [['', ...heads], ...rows.map((cells) => cells.slice(0, 1 + heads.length))],
    [{ gives: true }, ...heads.map(() => ({ align: 'right' as const }))],
    style,
  );
  const entry = scenario.markets?.[market.name];
  const preset = entry?.preset;
  const fromPreset = entry === undefined ? [] : presetSources(entry);
  const notes = [
    ...(others.length === 0 ? [] : [text.alike(others.map((other) => say(other.market.label)))]),
    ...(preset === undefined || fromPreset.length === 0 ? [] : [text.preset(preset, fromPreset)]),
    ...sourceNotes(market, context),
  ];
  return [
    context.title(text.elasticitiesTitle(say(market.label))),
    ...lines.map((line, at) => (at === 0 ? paint(line, 'dim', style) : line)),
    ...notes
      .flatMap((note) => wrap(spell(note, style), REPORT_WIDTH))
      .map((line) => paint(line, 'dim', style)),
  ];
}

function elasticityText(spread: Spread | undefined, { text, format }: MarketContext): string {
  if (spread === undefined) return '';
  const { p05, p50, p95 } = spread;
  if (p50 === Number.POSITIVE_INFINITY) return text.infinite;
  return p05 === p95 ? format.amount(p50) : `${format.amount(p50)} (${format.range(p05, p95)})`;
}

/** Where the numbers are from that the elasticities of a market mention. */
function sourceNotes(market: Market, { scenario, model, changed, catalogue, text }: MarketContext): string[] {
  const expressions = HORIZONS.flatMap((horizon) => [
    market.substitution[horizon],
    market.demand[horizon],
    ...market.nests.map(({ substitution }) => substitution[horizon]),
    ...market.suppliers.map(({ responsiveness }) => responsiveness[horizon]),
  ]);
  const mentioned = new Set(expressions.flatMap((each) => [...mentionedNames(each, model.definitions)]));
  const { numbers } = collectSources(scenario, changed, catalogue.language);
  const used = numbers.filter(({ name }) => mentioned.has(name));
  const titles = new Set(
    used.flatMap(({ source }) => (source === undefined ? [] : [source.title ?? source.name])),
  );
  const note = text.sources([...titles], used.filter(({ provenance }) => provenance === 'assumed').length);
  return note === '' ? [] : [note];
}
