import type { Progress } from '../study/study.ts';
import { formatBar } from './bar.ts';
import { createFormat } from './number.ts';
import { type Style, spell } from './style.ts';
import type { Catalogue } from './text/catalogue.ts';
import { pad } from './width.ts';

const BAR_WIDTH = 20;
const SECONDS_PER_MINUTE = 60;

/**
 * One line on how far a computation has come: bar, share, rate, time left.
 *
 * @param elapsed Milliseconds since it began; above 0.
 */
export function formatProgress(
  { done, total }: Progress,
  elapsed: number,
  catalogue: Catalogue,
  style: Style,
): string {
  const { messages } = catalogue;
  const format = createFormat(catalogue);
  const share = total > 0 ? done / total : 0;
  const perSecond = done / (elapsed / 1000);
  const seconds = perSecond > 0 ? Math.ceil((total - done) / perSecond) : 0;
  const left =
    seconds < 2 * SECONDS_PER_MINUTE
      ? messages.secondsLeft(format.count(seconds))
      : messages.minutesLeft(format.count(Math.ceil(seconds / SECONDS_PER_MINUTE)));
  const facts = {
    percent: catalogue.numbers.percent(format.count(Math.floor(share * 100))),
    done: format.count(done),
    total: format.count(total),
    rate: format.number(perSecond),
    left,
  };
  return `[${pad(formatBar(share, BAR_WIDTH, style), BAR_WIDTH)}] ${spell(messages.progress(facts), style)}`;
}
