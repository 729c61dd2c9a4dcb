import { useSignal } from '@preact/signals';
import type { Explorer } from '../explorer/explorer.ts';
import { useSpeech } from '../parts/words.ts';

/** How many draws may be asked for on a page; the command line takes more. */
const DRAWS = [16, 64, 256, 1024, 4096];
/** Seeds are whole numbers below this. */
const MOST_SEED = 2 ** 31;

/** How exactly the answer is worked out: how many draws, and which. */
export function Sampling({ explorer }: { readonly explorer: Explorer }) {
  const { words, format } = useSpeech();
  const { sections: text } = words;
  const { draws, seed } = explorer.exploration.value;
  const typed = useSignal<string | undefined>(undefined);
  const setSeed = (written: string): void => {
    const next = Number(written.normalize('NFKC'));
    if (written.trim() === '' || !Number.isInteger(next) || next < 0 || next >= MOST_SEED)
      typed.value = written;
    else {
      typed.value = undefined;
      explorer.edit({ kind: 'sample', draws, seed: next });
    }
  };
  return (
    <p class="picked">
      <label for="draws">{text.draws}</label>
      <select
        id="draws"
        value={draws}
        onChange={(event) =>
          explorer.edit({ kind: 'sample', draws: Number(event.currentTarget.value), seed })
        }
      >
        {[...new Set([...DRAWS, draws])]
          .toSorted((a, b) => a - b)
          .map((each) => (
            <option key={each} value={each}>
              {format.count(each)}
            </option>
          ))}
      </select>
      <label for="seed">{text.seed}</label>
      <input
        id="seed"
        class="number-field"
        inputMode="numeric"
        autocomplete="off"
        value={typed.value ?? String(seed)}
        aria-invalid={typed.value !== undefined}
        onChange={(event) => setSeed(event.currentTarget.value)}
      />
    </p>
  );
}
