import { Top } from '../parts/Top.tsx';
import { type Speech, SpeechContext } from '../parts/words.ts';
import type { Trouble } from './answering.ts';
import { TroubleText } from './TroubleText.tsx';

/** The page of a scenario that cannot be shown, with all that is wrong with it. */
export function Unopened({
  file,
  trouble,
  speech,
}: {
  readonly file: string;
  readonly trouble: Trouble;
  readonly speech: Speech;
}) {
  return (
    <SpeechContext.Provider value={speech}>
      <Top />
      <main class="page" id="answer">
        <h1>{speech.words.frame.notOpened(file)}</h1>
        <TroubleText trouble={trouble} />
      </main>
    </SpeechContext.Provider>
  );
}
