import type { Study } from '../../study/study.ts';
import { cleanText } from '../clean-text.ts';
import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { truncate } from '../width.ts';
import { wrap } from '../wrap.ts';
import { nextLines } from './next-commands.ts';
import { choiceLines } from './run-choices.ts';
import { createRunContext, type RunContext } from './run-context.ts';
import { dealLines } from './run-deal.ts';
import { briefDealLines } from './run-deal-brief.ts';
import { measureLines } from './run-measures.ts';
import { answerLines, outcomeLines } from './run-outcomes.ts';
import { type Plan, plansOf, WHOLE } from './run-plan.ts';
import { timelineLines } from './run-timeline.ts';

/** How long a report may become: one screen with a line for the prompt. */
const MOST_LINES = 39;

/** How a run is shown. */
export interface RunReportOptions {
  /** The file as on the command line, for the next commands; without it none are named. */
  readonly file?: string;
  /** The variants laid over it. */
  readonly variants?: readonly string[];
  /** Whether everything is shown, however long that becomes. */
  readonly isWhole?: boolean;
}

/**
 * The report of a run on one screen of 80 × 40: the answer, the outcomes, what is agreed where something is bargained
 * over, the course of events, the measures, the choice that matters most, what it all rests on. It depends on nothing
 * but its arguments.
 */
export function formatRun(
  study: Study,
  catalogue: Catalogue,
  style: Style,
  { file, variants = [], isWhole = false }: RunReportOptions = {},
): string {
  const context = createRunContext(study, catalogue, style);
  const last =
    file === undefined ? [] : nextLines(cleanText(file), variants.map(cleanText), catalogue, style);
  const whole = reportLines(context, WHOLE, last, false);
  if (isWhole) return `${whole.join('\n')}\n`;
  let lines = whole;
  for (const plan of plansOf(study.deal !== undefined)) {
    const isCut = reportLines(context, plan, last, false).length < whole.length;
    lines = reportLines(context, plan, last, isCut);
    if (lines.length <= MOST_LINES) break;
  }
  return `${lines.join('\n')}\n`;
}

function reportLines(context: RunContext, plan: Plan, last: readonly string[], isCut: boolean): string[] {
  const { study, style, say } = context;
  const title = truncate(spell(say(study.title), style), REPORT_WIDTH, spell('…', style));
  const choices = study.choices.slice(0, plan.choices);
  const sections = [
    [paint(title, 'dim', style), ...answerLines(context)],
    outcomeLines(context, plan.outcomes),
    plan === WHOLE ? dealLines(context) : briefDealLines(plan, context),
    timelineLines(context, plan.timeline),
    measureLines(context, plan.measures),
    ...choices.map((choice, rank) => choiceLines(choice, rank, context, plan.options)),
    [...basisLines(context, isCut), ...expectationLines(context, plan.expectations)],
    last,
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

/** What the numbers rest on: how many are assumed, the draws, the seed; and where the rest of a cut report is. */
function basisLines({ study, text, format, style }: RunContext, isCut: boolean): string[] {
  const basis = text.basis({
    assumed: study.assumptions.length,
    numbers: study.assumptions.length + study.sourced,
    uncertain: study.uncertain,
    draws: format.count(study.draws),
    isPlain: study.sampling === 'plain',
    seed: String(study.seed),
    isCut,
  });
  return wrap(spell(basis, style), REPORT_WIDTH);
}

/** The expectations of the scenario that do not hold, each in a line; at most `most` of them. */
function expectationLines({ study, text, format, style }: RunContext, most: number): string[] {
  const failed = study.expectations.filter(({ holds }) => !holds);
  const lines = failed.slice(0, most).map(({ text: wanted, sides, error, unit }) => {
    const line = text.expectationFailed({
      text: cleanText(wanted),
      sides: sides.map((side) => (Number.isNaN(side) ? '–' : `${format.number(side)} ${unit}`.trim())),
      error: format.error(error),
    });
    return paint(truncate(spell(line, style), REPORT_WIDTH, spell('…', style)), 'red', style);
  });
  const more = failed.length - lines.length;
  return more > 0 ? [...lines, paint(text.moreExpectations(more), 'red', style)] : lines;
}
