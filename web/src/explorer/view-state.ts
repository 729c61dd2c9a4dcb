import { type Signal, signal } from '@preact/signals';
import type { Language } from '../../../src/report/text/catalogue.ts';
import type { Face, LinkState } from '../link/link-state.ts';

/** What of the page is not the what-if itself: which face, where the cursor stands, what is unfolded. */
export interface ViewState {
  readonly face: Signal<Face>;
  /** The step of the date cursor; undefined for the report. */
  readonly cursor: Signal<number | undefined>;
  /** Names of what is unfolded. */
  readonly open: Signal<ReadonlySet<string>>;
  /** Choices made in sections, such as the axes of the map. */
  readonly picks: Signal<ReadonlyMap<string, string>>;
  /** The language, if it was chosen on this page. */
  readonly chosenLanguage: Signal<Language | undefined>;
}

/** The page as it opens. */
export function createViewState(): ViewState {
  return {
    face: signal('explore'),
    cursor: signal(undefined),
    open: signal(new Set()),
    picks: signal(new Map()),
    chosenLanguage: signal(undefined),
  };
}

/** Unfolds something, or folds it. */
export function unfold({ open }: ViewState, name: string, isOpen: boolean): void {
  const next = new Set(open.value);
  if (isOpen) next.add(name);
  else next.delete(name);
  open.value = next;
}

/** Makes a choice of a section. */
export function pick({ picks }: ViewState, name: string, value: string): void {
  picks.value = new Map([...picks.value, [name, value]]);
}

/** Puts the page into the state of an address. */
export function showState(view: ViewState, { face, cursor, open, picks, language }: LinkState): void {
  view.face.value = face;
  view.cursor.value = cursor;
  view.open.value = new Set(open);
  view.picks.value = picks;
  view.chosenLanguage.value = language;
}
