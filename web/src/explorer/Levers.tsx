import { useSignal } from '@preact/signals';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';
import { LeverRow } from './LeverRow.tsx';

/** How many levers are seen at first. */
const FIRST = 6;

/** The levers of the scenario; the order never changes. */
export function Levers({ explorer }: { readonly explorer: Explorer }) {
  const { levers: text } = useSpeech().words;
  const isWhole = useSignal(false);
  const { levers } = explorer.opened.value;
  const rest = levers.length - FIRST;
  return (
    <section class="levers" aria-labelledby="levers-title">
      <h2 id="levers-title">{text.title}</h2>
      <ul>
        {(isWhole.value ? levers : levers.slice(0, FIRST)).map((lever) => (
          <LeverRow key={lever.name} lever={lever} explorer={explorer} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="bare"
          aria-expanded={isWhole.value}
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? text.fewer : text.more(rest)}
        </button>
      )}
    </section>
  );
}
