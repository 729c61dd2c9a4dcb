import { useSignal } from '@preact/signals';
import { useSpeech } from '../parts/words.ts';
import type { Explorer } from './explorer.ts';

/** What one does with a what-if as a whole: back, forth, again, from the start, keep it, pass it on. */
export function Tools({ explorer }: { readonly explorer: Explorer }) {
  const { answer: text, frame, levers } = useSpeech().words;
  const { past, future } = explorer.history.value;
  const isCopied = useSignal<boolean | undefined>(undefined);
  const isKept = explorer.kept.value !== undefined;
  const copy = (): void => {
    const done = (worked: boolean) => (): void => {
      isCopied.value = worked;
    };
    navigator.clipboard.writeText(location.href).then(done(true), done(false));
  };
  return (
    <div class="tools" role="toolbar" aria-label={text.tools}>
      <button type="button" class="button" disabled={past.length === 0} onClick={explorer.undo}>
        {text.undo}
      </button>
      <button type="button" class="button" disabled={future.length === 0} onClick={explorer.redo}>
        {text.redo}
      </button>
      <button type="button" class="button" disabled={past.length === 0} onClick={explorer.replay}>
        {text.replay}
      </button>
      <button
        type="button"
        class="button"
        disabled={!explorer.isChanged.value}
        onClick={() => explorer.edit({ kind: 'clear' })}
      >
        {levers.resetAll}
      </button>
      <button type="button" class="button" aria-pressed={isKept} onClick={() => explorer.keep(!isKept)}>
        {text.keep}
      </button>
      <button type="button" class="button" onClick={copy}>
        {frame.share}
      </button>
      <span class="quiet" role="status">
        {isCopied.value === undefined ? '' : isCopied.value ? frame.shared : frame.notShared}
      </span>
    </div>
  );
}
