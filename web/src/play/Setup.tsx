import { useSignal } from '@preact/signals';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { pick, type ViewState } from '../explorer/view-state.ts';
import { useSpeech } from '../parts/words.ts';

/** Whom players decide for, and in which world. */
export interface Seat {
  readonly sides: readonly string[];
  readonly seed: number;
}

/** Seeds are whole numbers below this. */
const MOST_SEED = 2 ** 31;
const BOTH = '*';
const NEITHER = '-';

/** The choice of a seat; it is kept in the address. */
export function Setup({
  explorer,
  view,
  text,
  onBegin,
}: {
  readonly explorer: Explorer;
  readonly view: ViewState;
  readonly text: PlayWords;
  readonly onBegin: (seat: Seat) => void;
}) {
  const { say } = useSpeech();
  const { parties } = explorer.opened.value;
  const picked = view.picks.value.get('side') ?? parties.at(-1)?.name ?? NEITHER;
  const typed = useSignal(view.picks.value.get('world') ?? '1');
  const seed = Number(typed.value.normalize('NFKC'));
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed < MOST_SEED && typed.value.trim() !== '';
  const options = [
    ...parties.map(({ name, label }) => ({ name, label: say(label) })),
    ...(parties.length === 2 ? [{ name: BOTH, label: text.both }] : []),
    { name: NEITHER, label: text.watch },
  ];
  const sides = picked === BOTH ? parties.map(({ name }) => name) : picked === NEITHER ? [] : [picked];
  return (
    <form
      class="setup"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSeed) return;
        pick(view, 'world', String(seed));
        onBegin({ sides, seed });
      }}
    >
      <fieldset>
        <legend>{text.side}</legend>
        {options.map(({ name, label }) => (
          <label key={name} class="variant">
            <input
              type="radio"
              name="side"
              value={name}
              checked={picked === name}
              onChange={() => pick(view, 'side', name)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p class="picked">
        <label for="play-seed">{text.seed}</label>
        <input
          id="play-seed"
          class="number-field"
          inputMode="numeric"
          autocomplete="off"
          value={typed.value}
          aria-invalid={!isSeed}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <span class="quiet">{text.seedWhy}</span>
      </p>
      <p>
        <button type="submit" class="button main" disabled={!isSeed}>
          {text.start}
        </button>
      </p>
    </form>
  );
}
