import { asShare } from '../../../src/report/run/as-share.ts';
import { movedChoice } from '../../../src/study/moved-choice.ts';
import type { ChoiceResult } from '../../../src/study/study.ts';
import { useSpeech } from '../parts/words.ts';
import { changeText } from './change-text.ts';
import type { Explorer } from './explorer.ts';

/** By how much the answer moved and which decision moved it, or on which decision it hangs; leads to the explanation. */
export function Why({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { answer: text } = words;
  const study = explorer.study.value;
  const before = explorer.compared.value;
  const party = ({ party: name }: ChoiceResult): string =>
    say(study.parties.find((each) => each.name === name)?.label ?? name);
  const moved = before === undefined ? undefined : movedChoice(study, before);
  const [first] = study.choices;
  const likeliest = first?.options.toSorted((a, b) => b.probability - a.probability)[0];
  const told =
    moved !== undefined
      ? text.why({
          party: party(moved.choice),
          choice: say(moved.choice.label),
          option: say(moved.option.label),
          now: format.percent(asShare(moved.option.probability)),
          before: format.percent(asShare(moved.before)),
        })
      : first !== undefined && likeliest !== undefined
        ? text.hangs({
            party: party(first),
            choice: say(first.label),
            option: say(likeliest.label),
            share: format.probability(asShare(likeliest.probability)),
          })
        : undefined;
  return (
    <div class="why">
      {before !== undefined && <p>{changeText(study, before, { text, format, say })}</p>}
      {told !== undefined && (
        <p>
          {told}{' '}
          <button type="button" class="bare link" onClick={showChoices}>
            {text.whyMore}
          </button>
        </p>
      )}
    </div>
  );
}

/** Goes to the explanation; the address stays what it is. */
function showChoices(): void {
  const title = document.getElementById('why-title');
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'start' });
}
