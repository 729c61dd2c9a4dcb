import { signal } from '@preact/signals';
import type { Explorer } from './explorer.ts';
import { unfold, type ViewState } from './view-state.ts';

/** The name by which the list of keys is unfolded. */
export const KEYS_DIALOG = 'keys';

/** What keys do, wherever on the page they are pressed; in a field they write. */
export const SHORTCUTS = ['undo', 'redo', 'replay', 'reset', 'keep', 'keys'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** The keys of each, as they are written on a keyboard. */
export const SHORTCUT_KEYS: Readonly<Record<Shortcut, readonly string[]>> = {
  undo: ['Ctrl', 'Z'],
  redo: ['Ctrl', 'Shift', 'Z'],
  replay: ['R'],
  reset: ['0'],
  keep: ['A'],
  keys: ['?'],
};

/** Whether single letters do anything; some who speak to their computer need them not to. */
export const singleKeys = signal(true);

/** Listens to the keys of the page. */
export function listenToKeys(explorer: Explorer, view: ViewState): void {
  const act: Readonly<Record<Shortcut, () => void>> = {
    undo: explorer.undo,
    redo: explorer.redo,
    replay: explorer.replay,
    reset: () => explorer.edit({ kind: 'clear' }),
    keep: () => explorer.keep(explorer.kept.value === undefined),
    keys: () => unfold(view, KEYS_DIALOG, !view.open.value.has(KEYS_DIALOG)),
  };
  addEventListener('keydown', (event) => {
    const shortcut = shortcutOf(event);
    if (shortcut === undefined || isWriting(event.target)) return;
    event.preventDefault();
    act[shortcut]();
  });
}

function shortcutOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Shortcut | undefined {
  if (altKey) return undefined;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === 'y') return 'redo';
    return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : undefined;
  }
  if (!singleKeys.value) return undefined;
  if (key === '?') return 'keys';
  return shiftKey
    ? undefined
    : new Map<string, Shortcut>([
        ['r', 'replay'],
        ['0', 'reset'],
        ['a', 'keep'],
      ]).get(letter);
}

/** Whether a key writes into what has the focus. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox';
}
