import { useSignal } from '@preact/signals';
import { useSpeech } from '../parts/words.ts';
import { editText } from './edit-text.ts';
import type { Explorer } from './explorer.ts';

/** Every edit in words, the last first; each can be taken back alone. */
export function Changes({ explorer }: { readonly explorer: Explorer }) {
  const { words, format, say } = useSpeech();
  const { changes: text } = words;
  const { past } = explorer.history.value;
  // While it is folded nobody reads it: a lever on the move need not write it.
  const isOpen = useSignal(false);
  if (past.length === 0) return null;
  const names = {
    words,
    format,
    say,
    lever: (name: string) => explorer.opened.value.levers.find((lever) => lever.name === name)?.label,
    variant: (name: string) => explorer.variants.value.find((variant) => variant.name === name)?.title,
  };
  const entries = isOpen.value
    ? past.map((entry, index) => ({ index, told: editText(entry, names) })).toReversed()
    : [];
  return (
    <details
      class="changes"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{text.title(past.length)}</summary>
      <ol>
        {entries.map(({ index, told }) => (
          <li key={index}>
            <span>{told}</span>
            <button
              type="button"
              class="bare"
              aria-label={text.takeBackOf(told)}
              onClick={() => explorer.takeBack(index)}
            >
              {text.takeBack}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
