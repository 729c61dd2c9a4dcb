import type { MarketResult, MarketStudy } from '../../study/market-results.ts';
import { cleanText } from '../clean-text.ts';
import { scenarioWords } from '../command-text.ts';
import { commandLines } from '../next-commands.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { wrap } from '../wrap.ts';
import { accountLines, effectLines } from './market-accounts.ts';
import {
  createMarketContext,
  type MarketBackground,
  type MarketContext,
  marketsBySize,
  touchedIn,
} from './market-context.ts';
import { balanceLines, gainLines } from './market-countries.ts';
import { elasticitySections } from './market-elasticities.ts';
import { headlineLines } from './market-headline.ts';
import { jobLines } from './market-jobs.ts';
import { observedLines } from './market-observed.ts';
import { policyLines } from './market-policies.ts';
import { salesLines } from './market-sales.ts';

/** How markets are shown. */
export interface MarketReportOptions {
  /** The file as on the command line, for the next commands; without it none are named. */
  readonly file?: string;
  readonly variants?: readonly string[];
}

/**
 * The report on what duties and quotas do to markets: the answer, what is in force, the market that they change most, what
 * countries gain and sell to each other, what was seen, the other markets, and what it all rests on.
 */
export function formatMarkets(
  study: MarketStudy,
  background: MarketBackground,
  catalogue: Catalogue,
  style: Style,
  { file, variants = [] }: MarketReportOptions = {},
): string {
  const context = createMarketContext(study, background, catalogue, style);
  const [main, ...others] = marketsBySize(context);
  const sections = [
    [...headlineLines(context), paint(context.title(context.say(study.title)), 'dim', style)],
    policyLines(context),
    ...(main === undefined ? [] : marketSections(main, true, context)),
    gainLines(context),
    ...balanceLines(context),
    observedLines(context),
    ...others.flatMap((result) => marketSections(result, false, context)),
    ...elasticitySections(context),
    basisLines(context),
    file === undefined ? [] : nextLines(cleanText(file), variants.map(cleanText), context),
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/**
 * All about one market; a line where policies move others, but not this one.
 *
 * @param isMain Whether ranges of volumes and prices are told.
 */
function marketSections(result: MarketResult, isMain: boolean, context: MarketContext): string[][] {
  const { study, text, say } = context;
  const hasPolicies = study.duties.length + study.quotas.length > 0;
  if (hasPolicies && isUnchanged(result)) return [[context.title(text.unchanged(say(result.market.label)))]];
  return [
    salesLines(result, context),
    ...(isMain ? [effectLines(result, context)] : []),
    accountLines(result, context),
    jobLines(result, context),
  ];
}

function isUnchanged({ suppliers }: MarketResult): boolean {
  return suppliers.every(({ accounts }) =>
    accounts.spending?.moments.every(({ rises, falls }) => rises === 0 && falls === 0),
  );
}

/** The draws, the numerical error, and what the model is and is not. */
function basisLines(context: MarketContext): string[] {
  const { study, text, format, main, style, catalogue } = context;
  const [first] = marketsBySize(context);
  const balance = first?.accounts.welfare.moments[main]?.change;
  const scale = format.scale(Math.abs(balance?.mean ?? 0), first?.market.unit.text ?? '');
  const basis = text.basis({
    uncertain: study.uncertain,
    draws: format.count(study.draws),
    isPlain: study.sampling === 'plain',
    seed: String(study.seed),
    error:
      study.uncertain === 0 || balance === undefined
        ? undefined
        : catalogue.numbers.withUnit(format.error(balance.error * scale.factor), scale.words),
  });
  const hasBalances = study.balances.length > 0;
  return [basis, text.limits(study.quotas.length > 0, hasBalances)].flatMap((words) =>
    wrap(spell(words, style), REPORT_WIDTH),
  );
}

function nextLines(file: string, variants: readonly string[], context: MarketContext): string[] {
  const { text, style, catalogue } = context;
  const name = scenarioWords(file, variants);
  const tail = catalogue.language === 'en' ? '' : ` --lang ${catalogue.language}`;
  const [market] = marketsBySize(context);
  const foreign = (market === undefined ? undefined : touchedIn(context, market)[0])?.supplier.name;
  const commands: (readonly [string, string])[] = [
    ...(market === undefined || foreign === undefined
      ? []
      : [
          [
            `parley market ${name} --duty ${market.market.name}.${foreign}=+10%${tail}`,
            text.nextDuty,
          ] as const,
        ]),
    [`parley sources ${name}${tail}`, text.nextSources],
  ];
  return commandLines(text.next, commands, style);
}
