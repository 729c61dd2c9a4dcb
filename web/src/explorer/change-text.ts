import type { Format } from '../../../src/report/number.ts';
import { asShare } from '../../../src/report/run/as-share.ts';
import type { AnswerWords } from '../../../src/report/text/page/page-words.ts';
import type { Text } from '../../../src/scenario/schema.ts';
import type { Study } from '../../../src/study/study.ts';

/** By how many points the headline outcome moved, in a sentence. */
export function changeText(
  study: Pick<Study, 'outcomes' | 'headline'>,
  before: Pick<Study, 'outcomes'>,
  {
    text,
    format,
    say,
  }: {
    readonly text: Pick<AnswerWords, 'change' | 'unchanged'>;
    readonly format: Format;
    readonly say: (text: Text) => string;
  },
): string {
  const outcome = study.outcomes.find(({ name }) => name === study.headline);
  const was = before.outcomes.find(({ name }) => name === study.headline);
  if (outcome === undefined || was === undefined) return '';
  const [now, then] = [outcome.probability.mean, was.probability.mean];
  const points = format.changeNumber(now - then);
  if (now === then || Number(points.replaceAll(/[^\d.]/g, '')) === 0)
    return text.unchanged(say(outcome.label));
  return text.change({
    outcome: say(outcome.label),
    now: format.percent(asShare(now)),
    was: format.percent(asShare(then)),
    points,
  });
}
