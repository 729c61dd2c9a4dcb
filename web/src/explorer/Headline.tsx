import { answerSentence } from '../../../src/report/run/answer-sentence.ts';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';
import { Why } from './Why.tsx';

/** The answer in a sentence, by how much it moved, and why. */
export function Headline({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const study = explorer.study.value;
  return (
    <div class="headline">
      <p class="sentence">{answerSentence(study, { format, say, text: words.run })}</p>
      <Why explorer={explorer} />
    </div>
  );
}
