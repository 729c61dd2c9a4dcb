import { Top } from '../src/parts/Top.tsx';
import { type Speech, SpeechContext } from '../src/parts/words.ts';

/** The page of a scenario that is not on the site, before it is read. */
export function Waiting({ speech }: { readonly speech: Speech }) {
  return (
    <SpeechContext.Provider value={speech}>
      <Top />
      <main class="page" id="answer">
        <p role="status">{speech.words.frame.opening}</p>
        <noscript>
          <p class="notice">{speech.words.frame.noScript}</p>
        </noscript>
      </main>
    </SpeechContext.Provider>
  );
}
