import { answerSentence } from '../../../src/report/run/answer-sentence.ts';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';

/** The answer in words. */
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
    </section>
  );
}
