import type { DealResult, IssueResult } from '../../study/deal-result.ts';
import type { Spread } from '../../study/study.ts';
import { formatBar } from '../bar.ts';
import { paint } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import { pad } from '../width.ts';
import type { RunContext } from './run-context.ts';

const BAR_WIDTH = 12;
/** Above this share nothing else is told of an issue. */
const NEARLY_ALL = 0.9995;
/** Levels agreed less often are taken for never agreed. */
const VISIBLE = 0.0005;

/** One thing that can be agreed. */
export type LevelResult = IssueResult['levels'][number];

/** What is agreed on each issue, with the share of the deals and, for numbers, the mean. */
export function termLines({ issues }: DealResult, context: RunContext): string[] {
  const { study, text, dealText, style } = context;
  const rows = issues.flatMap((issue) => issueRows(issue, context));
  // Where nothing is uncertain there is neither error nor range.
  const head = [
    dealText.terms,
    '',
    dealText.ofDeals,
    ...(study.uncertain === 0 ? [] : [text.error, text.range]),
  ];
  return formatHeadedTable(
    head,
    rows,
    [{ gives: true }, {}, { align: 'right' }, { align: 'right' }, { align: 'right' }],
    style,
  );
}

/** What a level is called: on a grid its value. */
export function levelName({ isGrid, unit }: IssueResult, level: LevelResult, context: RunContext): string {
  return isGrid && level.value !== undefined
    ? context.format.quantity(level.value, unit)
    : context.say(level.label);
}

function issueRows(issue: IssueResult, context: RunContext): string[][] {
  const { dealText, say } = context;
  const only = issue.levels.find(({ agreed }) => agreed.mean > NEARLY_ALL);
  if (only !== undefined)
    return [levelRow(dealText.only(say(issue.label), levelName(issue, only, context)), only, true, context)];
  const head = issue.mean === undefined ? [say(issue.label)] : meanRow(issue, issue.mean, context);
  const listed = issue.levels.filter(({ agreed }) => agreed.mean >= VISIBLE);
  const top = listed.reduce((best, { agreed }) => Math.max(best, agreed.mean), 0);
  const rows = listed.map((level) =>
    levelRow(`  ${levelName(issue, level, context)}`, level, level.agreed.mean === top, context),
  );
  const others = issue.levels.filter((level) => !listed.includes(level));
  return others.length === 0 || issue.isGrid
    ? [head, ...rows]
    : [head, ...rows, [`  ${dealText.neverAgreed(others.map((level) => levelName(issue, level, context)))}`]];
}

/** The mean of an issue that is a number, its unit beside its name. */
function meanRow({ label, unit }: IssueResult, mean: Spread, context: RunContext): string[] {
  const { study, dealText, format, say } = context;
  const hasWords = unit !== '' && unit !== '%';
  const { words, factor } = hasWords
    ? format.scale(Math.max(Math.abs(mean.p05), Math.abs(mean.p95)), unit)
    : { words: unit, factor: 1 };
  const told = (value: number): string =>
    hasWords ? format.amount(value * factor) : format.quantity(value, unit);
  return [
    hasWords ? dealText.inUnit(say(label), words) : say(label),
    dealText.mean,
    told(mean.mean),
    // Where nothing is uncertain there is neither error nor range.
    ...(study.uncertain === 0
      ? []
      : [
          format.error(mean.error * factor),
          hasWords
            ? format.quantityRange(mean.p05 * factor, mean.p95 * factor, mean.mean, '')
            : format.quantityRange(mean.p05, mean.p95, mean.mean, unit),
        ]),
  ];
}

function levelRow(label: string, { agreed }: LevelResult, isTop: boolean, context: RunContext): string[] {
  const { study, format, style } = context;
  const bar = pad(formatBar(agreed.mean, BAR_WIDTH, style), BAR_WIDTH);
  return [
    label,
    paint(bar, isTop ? 'blue' : 'dim', style),
    format.percent(agreed.mean),
    // Where nothing is uncertain there is neither error nor range.
    ...(study.uncertain === 0
      ? []
      : [format.points(agreed.error), format.probabilityRange(agreed.p05, agreed.p95)]),
  ];
}
