import { answerSentence } from '../../../src/report/run/answer-sentence.ts';
import { useSpeech } from '../parts/words.ts';
import { Changes } from './Changes.tsx';
import type { Explorer } from './explorer.ts';
import { Tools } from './Tools.tsx';

/** The answer in words and bars, and what can be done with it. */
export function AnswerPart({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { study, stage } = explorer.shown.value;
  return (
    <section class="answer" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" class="spoken">
        {words.answer.title}
      </h2>
      <p class="sentence">{answerSentence(study, { format, say, text: words.run })}</p>
      <p class="quiet">{stage === 'quick' ? words.answer.quick : words.answer.spread}</p>
      <Tools explorer={explorer} />
      <Changes explorer={explorer} />
    </section>
  );
}
