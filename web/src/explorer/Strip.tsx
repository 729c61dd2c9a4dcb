import { asShare } from '../../../src/report/run/as-share.ts';
import { useSpeech } from '../parts/words.ts';
import { changeText } from './change-text.ts';
import type { Explorer } from './explorer.ts';

/** The headline outcome at the edge of a small screen, so that it is in sight while a lever is moved; said elsewhere too. */
export function Strip({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const study = explorer.study.value;
  const before = explorer.compared.value;
  const outcome = study.outcomes.find(({ name }) => name === study.headline);
  if (outcome === undefined) return null;
  return (
    <p class="strip" aria-hidden="true">
      {before !== undefined
        ? changeText(study, before, { text: words.answer, format, say })
        : `${say(outcome.label)}: ${format.percent(asShare(outcome.probability.mean))}`}
    </p>
  );
}
