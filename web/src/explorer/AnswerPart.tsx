import { outcomesFigure } from '../../../src/report/figures/outcomes.ts';
import { answerSentence } from '../../../src/report/run/answer-sentence.ts';
import { Chart } from '../chart/Chart.tsx';
import { useSpeech } from '../parts/words.ts';
import { Changes } from './Changes.tsx';
import type { Explorer } from './explorer.ts';
import { Spoken } from './Spoken.tsx';
import { Tools } from './Tools.tsx';
import type { ViewState } from './view-state.ts';
import { Why } from './Why.tsx';

/** The answer in words and bars, and what can be done with it. */
export function AnswerPart({ explorer, view }: { readonly explorer: Explorer; readonly view: ViewState }) {
  const { words, format, say } = useSpeech();
  const { study, stage } = explorer.shown.value;
  const isCompared = explorer.isChanged.value || explorer.kept.value !== undefined;
  return (
    <section
      class="answer"
      id="answer"
      aria-labelledby="answer-title"
      aria-busy={stage === 'quick'}
      data-stage={stage}
    >
      <h2 id="answer-title" class="spoken">
        {words.answer.title}
      </h2>
      <p class="sentence">{answerSentence(study, { format, say, text: words.run })}</p>
      <Why explorer={explorer} />
      <Tools explorer={explorer} />
      <Chart
        explorer={explorer}
        view={view}
        isBare={true}
        make={(context) =>
          outcomesFigure(isCompared ? { study, baseline: explorer.against.value } : { study }, context)
        }
      />
      {stage === 'quick' && <p class="quiet first-look">{words.answer.quick}</p>}
      <Changes explorer={explorer} />
      <Spoken explorer={explorer} />
    </section>
  );
}
