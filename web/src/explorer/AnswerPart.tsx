import { createFigureContext } from '../../../src/report/figures/figure-context.ts';
import { outcomesFigure } from '../../../src/report/figures/outcomes.ts';
import { answerSentence } from '../../../src/report/run/answer-sentence.ts';
import { Drawing } from '../parts/Drawing.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useSpeech } from '../parts/words.ts';
import { Changes } from './Changes.tsx';
import type { Explorer } from './explorer.ts';
import { Tools } from './Tools.tsx';

/** The answer in words and bars, and what can be done with it. */
export function AnswerPart({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { ref, width } = useWidth<HTMLDivElement>();
  const { study, stage } = explorer.shown.value;
  const isCompared = explorer.isChanged.value || explorer.kept.value !== undefined;
  const figure = outcomesFigure(
    isCompared ? { study, baseline: explorer.against.value } : { study },
    createFigureContext(words, width),
  );
  return (
    <section class="answer" id="answer" aria-labelledby="answer-title" aria-busy={stage === 'quick'}>
      <h2 id="answer-title" class="spoken">
        {words.answer.title}
      </h2>
      <p class="sentence">{answerSentence(study, { format, say, text: words.run })}</p>
      <Tools explorer={explorer} />
      <div ref={ref}>{figure.drawing.kind === 'svg' && <Drawing root={figure.drawing.root} />}</div>
      <p class="quiet">{stage === 'quick' ? words.answer.quick : figure.reading}</p>
      <Changes explorer={explorer} />
    </section>
  );
}
