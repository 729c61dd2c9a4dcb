import { useSpeech } from '../parts/words.ts';
import { Changes } from './Changes.tsx';
import type { Explorer } from './explorer.ts';
import { Headline } from './Headline.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Spoken } from './Spoken.tsx';
import { Tools } from './Tools.tsx';
import type { ViewState } from './view-state.ts';

/** The answer in words and bars, and what can be done with it. */
export function AnswerPart({
  explorer,
  view,
  hasHeadline = true,
}: {
  readonly explorer: Explorer;
  readonly view: ViewState;
  /** False where the headline stands elsewhere. */
  readonly hasHeadline?: boolean;
}) {
  const { words } = useSpeech();
  const { stage } = explorer.shown.value;
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
      {hasHeadline && <Headline explorer={explorer} />}
      <Tools explorer={explorer} />
      <Outcomes explorer={explorer} view={view} />
      {stage === 'quick' && <p class="quiet first-look">{words.answer.quick}</p>}
      <Changes explorer={explorer} />
      <Spoken explorer={explorer} />
    </section>
  );
}
