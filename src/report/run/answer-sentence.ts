import type { OutcomeResult, Study } from '../../study/study.ts';
import type { RunContext } from './run-context.ts';

/** The answer in one sentence: the likeliest end and the headline outcome. Empty where there are no outcomes. */
export function answerSentence(
  study: Pick<Study, 'outcomes' | 'headline' | 'report'>,
  {
    format,
    say,
    text,
  }: Pick<RunContext, 'format' | 'say'> & {
    readonly text: Pick<RunContext['text'], 'answer' | 'answerIsHeadline'>;
  },
): string {
  const likeliest = study.outcomes.reduce<OutcomeResult | undefined>(
    (best, each) => (best === undefined || each.probability.mean > best.probability.mean ? each : best),
    undefined,
  );
  const headline = study.outcomes.find(({ name }) => name === study.headline);
  if (likeliest === undefined) return '';
  const facts = {
    when: format.time(study.report),
    likeliest: say(likeliest.label),
    probability: format.probability(likeliest.probability.mean),
  };
  return headline === undefined || headline === likeliest
    ? text.answerIsHeadline(facts)
    : text.answer({
        ...facts,
        headline: say(headline.label),
        share: format.probability(headline.probability.mean),
      });
}
