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
import { measureLines } from './run-measures.ts';
import { answerLines, outcomeLines } from './run-outcomes.ts';
import { timelineLines } from './run-timeline.ts';

/** How long a report may become but for the section on a deal: one screen with a line for the prompt. */
const MOST_LINES = 39;

/** How much of each section is shown. */
interface Plan {
  readonly timeline: number;
  readonly measures: number;
  readonly choices: number;
  readonly options: number;
  readonly outcomes: number;
}

/** From the fullest report to the barest; the first that fits one screen is shown. */
const PLANS: readonly Plan[] = [
  { timeline: 12, measures: 5, choices: 2, options: 4, outcomes: 8 },
  { timeline: 9, measures: 5, choices: 2, options: 4, outcomes: 7 },
  { timeline: 12, measures: 5, choices: 1, options: 4, outcomes: 7 },
  { timeline: 9, measures: 5, choices: 1, options: 4, outcomes: 7 },
  { timeline: 7, measures: 5, choices: 1, options: 4, outcomes: 6 },
  { timeline: 7, measures: 4, choices: 1, options: 4, outcomes: 6 },
  { timeline: 6, measures: 3, choices: 1, options: 4, outcomes: 6 },
  { timeline: 5, measures: 3, choices: 1, options: 3, outcomes: 5 },
  { timeline: 0, measures: 3, choices: 1, options: 3, outcomes: 5 },
  { timeline: 0, measures: 2, choices: 1, options: 2, outcomes: 4 },
];

/** How a run is shown. */
export interface RunReportOptions {
  /** The file as on the command line, for the next commands; without it none are named. */
  readonly file?: string;
  /** The variants laid over it. */
  readonly variants?: readonly string[];
}

/**
 * The report of a run on one screen of 80 × 40: the answer, the outcomes, the course of events, the measures, the
 * choice that matters most, what it all rests on. Where something is bargained over, what is agreed comes after the
 * outcomes and takes a second screen. It depends on nothing but its arguments.
 */
export function formatRun(
  study: Study,
  catalogue: Catalogue,
  style: Style,
  { file, variants = [] }: RunReportOptions = {},
): string {
  const context = createRunContext(study, catalogue, style);
  const last =
    file === undefined ? [] : nextLines(cleanText(file), variants.map(cleanText), catalogue, style);
  const deal = dealLines(context);
  const most = deal.length === 0 ? MOST_LINES : MOST_LINES + deal.length + 1;
  const drafts = PLANS.map((plan) => () => reportLines(context, plan, deal, last));
  for (const draft of drafts) {
    const lines = draft();
    if (lines.length <= most) return `${lines.join('\n')}\n`;
  }
  return `${drafts.at(-1)?.().join('\n')}\n`;
}

function reportLines(
  context: RunContext,
  plan: Plan,
  deal: readonly string[],
  last: readonly string[],
): string[] {
  const { study, style, say } = context;
  const title = truncate(spell(say(study.title), style), REPORT_WIDTH, spell('…', style));
  const choices = study.choices.slice(0, plan.choices);
  const sections = [
    [paint(title, 'dim', style), ...answerLines(context)],
    outcomeLines(context, plan.outcomes),
    deal,
    timelineLines(context, plan.timeline),
    measureLines(context, plan.measures),
    ...choices.map((choice, rank) => choiceLines(choice, rank, context, plan.options)),
    [...basisLines(context), ...expectationLines(context)],
    last,
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

/** What the numbers rest on: how many are assumed, the draws, the seed. */
function basisLines({ study, text, format, style }: RunContext): string[] {
  const basis = text.basis({
    assumed: study.assumptions.length,
    numbers: study.assumptions.length + study.sourced,
    uncertain: study.uncertain,
    draws: format.count(study.draws),
    isPlain: study.sampling === 'plain',
    seed: String(study.seed),
  });
  return wrap(spell(basis, style), REPORT_WIDTH);
}

const MOST_EXPECTATIONS = 3;

/** The expectations of the scenario that do not hold, each in a line. */
function expectationLines({ study, text, format, style }: RunContext): string[] {
  const failed = study.expectations.filter(({ holds }) => !holds);
  const lines = failed.slice(0, MOST_EXPECTATIONS).map(({ text: wanted, sides, error, unit }) => {
    const line = text.expectationFailed({
      text: cleanText(wanted),
      sides: sides.map((side) => `${format.number(side)} ${unit}`.trim()),
      error: format.error(error),
    });
    return paint(truncate(spell(line, style), REPORT_WIDTH, spell('…', style)), 'red', style);
  });
  const more = failed.length - lines.length;
  return more > 0 ? [...lines, paint(text.moreExpectations(more), 'red', style)] : lines;
}
