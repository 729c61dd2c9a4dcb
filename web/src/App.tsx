import { AnswerPart } from './explorer/AnswerPart.tsx';
import type { Explorer } from './explorer/explorer.ts';
import { Levers } from './explorer/Levers.tsx';
import { Variants } from './explorer/Variants.tsx';
import { Top } from './parts/Top.tsx';
import { type Speech, SpeechContext } from './parts/words.ts';

/** The page of one scenario. */
export function App({
  explorer,
  speech,
  onLanguage,
}: {
  readonly explorer: Explorer;
  readonly speech: Speech;
  readonly onLanguage: () => void;
}) {
  const { title, description } = explorer.opened.value;
  return (
    <SpeechContext.Provider value={speech}>
      <Top onLanguage={onLanguage} />
      <main class="page">
        <div class="story">
          <h1>{speech.say(title)}</h1>
          {description !== undefined && <p>{speech.say(description)}</p>}
        </div>
        <div class="desk">
          <div class="controls">
            <Levers explorer={explorer} />
            <Variants explorer={explorer} />
          </div>
          <div class="results">
            <AnswerPart explorer={explorer} />
          </div>
        </div>
      </main>
    </SpeechContext.Provider>
  );
}
