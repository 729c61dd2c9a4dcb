import { FACES } from '../link/link-state.ts';
import { useSpeech } from '../parts/words.ts';
import type { ViewState } from './view-state.ts';

/** What one can do with a scenario: explore it, edit its file, take a side in it. */
export function Faces({ view }: { readonly view: ViewState }) {
  const { frame } = useSpeech().words;
  return (
    <nav class="faces" aria-label={frame.faces}>
      {FACES.map((face) => (
        <button
          key={face}
          type="button"
          class="face"
          aria-current={view.face.value === face ? 'page' : undefined}
          onClick={() => {
            view.face.value = face;
          }}
        >
          {frame[face]}
        </button>
      ))}
    </nav>
  );
}
