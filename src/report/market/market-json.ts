import type {
  AccountResult,
  ElasticityResult,
  MarketMoment,
  MarketResult,
  MarketStudy,
} from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import type { Language } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import type { MarketJson } from './market-json-schema.ts';

/** What a result says about the command that made it. */
export interface MarketFacts {
  /** The file as named on the command line. */
  readonly file: string;
  /** SHA-256 of the scenario in force. */
  readonly hash: string;
  readonly version: string;
  readonly lang: Language;
  /** The command that gives the result again. */
  readonly command: string;
}

type AccountJson = MarketJson['accounts'][string];
type SpreadJson = AccountJson['before'];

/** What duties and quotas do to markets as plain data. */
export function marketJson(
  study: MarketStudy,
  { file, hash, version, lang, command }: MarketFacts,
): MarketJson {
  const say = createSay(lang);
  const moments = study.moments.map(nameOf);
  const byMoment = <Item, Told>(items: readonly Item[], tell: (item: Item) => Told): Record<string, Told> =>
    Object.fromEntries(items.map((item, at) => [moments[at] ?? '', tell(item)]));
  const accountJson = ({ unit, before, moments: each }: AccountResult): AccountJson => ({
    unit,
    before: spreadJson(before),
    moments: byMoment(each, ({ after, change, relative, rises, falls }) => ({
      value: spreadJson(after),
      change: spreadJson(change),
      relative: relative === undefined ? null : spreadJson(relative),
      rises,
      falls,
    })),
  });
  const accounts = [
    ...study.markets.flatMap((market) => [
      ...Object.values(market.accounts),
      ...market.suppliers.flatMap((supplier) => Object.values(supplier.accounts)),
    ]),
    ...study.gains.map(({ gain }) => gain),
    ...study.balances.map(({ balance }) => balance),
  ];
  return {
    parley: 1,
    scenario: { title: say(study.title), file, hash },
    version,
    command,
    language: lang,
    seed: study.seed,
    sampling: study.sampling,
    draws: study.draws,
    uncertain: study.uncertain,
    moments,
    terms: Object.fromEntries(study.terms.map(({ issue, level }) => [issue.name, level.name])),
    leftOut: study.leftOut.map(({ name }) => name),
    duties: Object.fromEntries(
      study.duties.map(({ duty: { name, label, change, targets }, rate }) => [
        name,
        {
          label: say(label),
          change,
          rate: spreadJson(rate),
          suppliers: targets.map(({ market, supplier }) => `${market}.${supplier}`),
        },
      ]),
    ),
    quotas: Object.fromEntries(
      study.quotas.map(({ quota: { name, label, market, supplier }, limit, above, rent, binds }) => [
        name,
        {
          label: say(label),
          supplier: `${market}.${supplier}`,
          limit: spreadJson(limit),
          above: above === undefined ? null : spreadJson(above),
          rent: {
            exporter: spreadJson(rent.exporter),
            importers: spreadJson(rent.importers),
            treasury: spreadJson(rent.treasury),
          },
          binds: byMoment(binds, (each) => each),
        },
      ]),
    ),
    markets: Object.fromEntries(
      study.markets.map((result) => {
        const { name, label, importer, valuation, unit, suppliers } = result.market;
        const { short, medium, long } = result.elasticities;
        return [
          name,
          {
            label: say(label),
            importer,
            valuation,
            unit: unit.text,
            suppliers: Object.fromEntries(
              suppliers.map((each) => [each.name, { label: say(each.label), domestic: each.isDomestic }]),
            ),
            elasticities: {
              short: elasticityJson(result, short),
              medium: elasticityJson(result, medium),
              long: elasticityJson(result, long),
            },
          },
        ];
      }),
    ),
    accounts: Object.fromEntries(accounts.map((each) => [each.name, accountJson(each)])),
    observations: Object.fromEntries(
      study.observations.map(
        ({ observation: { name, label, date, source, unit }, measured, moments: each }) => [
          name,
          {
            label: say(label),
            date,
            source: source ?? null,
            unit: unit.text,
            measured: spreadJson(measured),
            moments: byMoment(each, spreadJson),
          },
        ],
      ),
    ),
  };
}

/** How a moment is called in data. */
function nameOf(moment: MarketMoment): string {
  return moment.kind === 'age' ? moment.text : moment.horizon;
}

function elasticityJson(
  { market }: MarketResult,
  { substitution, demand, within, supply }: ElasticityResult,
) {
  const named = (things: readonly { readonly name: string }[], spreads: readonly Spread[]) =>
    Object.fromEntries(
      things.flatMap(({ name }, at) => {
        const spread = spreads[at];
        return spread === undefined ? [] : [[name, spreadJson(spread)] as const];
      }),
    );
  return {
    substitution: spreadJson(substitution),
    demand: spreadJson(demand),
    within: named(market.nests, within),
    supply: named(market.suppliers, supply),
  };
}

/** JSON has no infinity. */
function spreadJson({ mean, error, p05, p50, p95 }: Spread): SpreadJson {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return { mean: finite(mean), error: finite(error), p05: finite(p05), p50: finite(p50), p95: finite(p95) };
}
