import type { OutcomeResult } from '../../study/study.ts';
import { formatBar } from '../bar.ts';
import { paint, REPORT_WIDTH, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import { pad } from '../width.ts';
import { wrap } from '../wrap.ts';
import { answerSentence } from './answer-sentence.ts';
import type { RunContext } from './run-context.ts';

const BAR_WIDTH = 18;
/** An envelope narrower than this says nothing: the party cannot change the outcome. */
const VISIBLE_ENVELOPE = 0.0005;

/** The answer in one sentence, in lines. */
export function answerLines(context: RunContext): string[] {
  const answer = answerSentence(context.study, context);
  if (answer === '') return [];
  return wrap(spell(answer, context.style), REPORT_WIDTH).map((line) => paint(line, 'bold', context.style));
}

/**
 * The table of outcomes, and how far the headline outcome goes whatever one party chooses.
 *
 * @param most How many outcomes are listed; the least likely others are summed up.
 */
export function outcomeLines(context: RunContext, most: number): string[] {
  const { study, text, format, style, say } = context;
  const listed = likeliest(study.outcomes, study.headline, most);
  const others = study.outcomes.filter((each) => !listed.includes(each));
  const rows = listed.map(({ label, probability, name }) => {
    const bar = pad(formatBar(probability.mean, BAR_WIDTH, style), BAR_WIDTH);
    return [
      say(label),
      paint(bar, name === study.headline ? 'blue' : 'dim', style),
      format.percent(probability.mean),
      // Where nothing is uncertain there is neither error nor range.
      ...(study.uncertain === 0
        ? []
        : [format.points(probability.error), format.probabilityRange(probability.p05, probability.p95)]),
    ];
  });
  if (others.length > 0) {
    const rest = others.reduce((sum, { probability }) => sum + probability.mean, 0);
    rows.push([text.moreOutcomes(others.length), pad('', BAR_WIDTH), format.percent(rest)]);
  }
  const table = formatHeadedTable(
    [text.outcome, '', text.probability, ...(study.uncertain === 0 ? [] : [text.error, text.range])],
    rows,
    [{ gives: true }, {}, { align: 'right' }, { align: 'right' }, { align: 'right' }],
    style,
  );
  return [...table, ...envelopeLines(context)];
}

function likeliest(
  outcomes: readonly OutcomeResult[],
  headline: string,
  most: number,
): readonly OutcomeResult[] {
  if (outcomes.length <= most) return outcomes;
  const kept = new Set(
    outcomes
      .toSorted((a, b) => {
        const byHeadline = Number(b.name === headline) - Number(a.name === headline);
        return byHeadline !== 0 ? byHeadline : b.probability.mean - a.probability.mean;
      })
      .slice(0, most - 1),
  );
  return outcomes.filter((each) => kept.has(each));
}

function envelopeLines({ study, text, format, style, say, party }: RunContext): string[] {
  const headline = study.outcomes.find(({ name }) => name === study.headline);
  const parties = (headline?.envelope ?? [])
    .filter(({ low, high }) => high - low >= VISIBLE_ENVELOPE)
    .map((each) => ({ party: party(each.party), range: format.probabilityRange(each.low, each.high) }));
  if (headline === undefined || parties.length === 0) return [];
  return wrap(spell(text.envelope(say(headline.label), parties), style), REPORT_WIDTH);
}
