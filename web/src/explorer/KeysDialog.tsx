import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../parts/words.ts';
import { KEYS_DIALOG, SHORTCUT_KEYS, SHORTCUTS, singleKeys } from './keys.ts';
import { unfold, type ViewState } from './view-state.ts';

/** The list of keys, and the switch that keeps single letters from doing anything. */
export function KeysDialog({ view }: { readonly view: ViewState }) {
  const { keys: text } = useSpeech().words;
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = view.open.value.has(KEYS_DIALOG);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-title"
      onClose={() => unfold(view, KEYS_DIALOG, false)}
    >
      <h2 id="keys-title">{text.title}</h2>
      <dl>
        {SHORTCUTS.map((shortcut) => (
          <div key={shortcut}>
            <dt>
              {SHORTCUT_KEYS[shortcut].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text.does[shortcut]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>←</kbd>
            <kbd>→</kbd>
          </dt>
          <dd>{text.arrows}</dd>
        </div>
      </dl>
      <label>
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => {
            singleKeys.value = event.currentTarget.checked;
          }}
        />{' '}
        {text.single}
      </label>
      <form method="dialog">
        <button type="submit" class="button">
          {text.close}
        </button>
      </form>
    </dialog>
  );
}
