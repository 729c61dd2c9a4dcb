import { effect } from '@preact/signals';
import type { LinkState } from '../link/link-state.ts';
import { type WrittenLink, writeLink } from '../link/write-link.ts';
import type { Explorer } from './explorer.ts';
import type { ViewState } from './view-state.ts';

/** Browsers limit how often an address may change: it is written when nothing has changed for so many milliseconds. */
const QUIET = 300;

/** The state of the whole page, as an address holds it. */
export function linkStateOf(explorer: Explorer, view: ViewState): LinkState {
  const { study, stage, exploration: answered } = explorer.shown.value;
  const exploration = explorer.exploration.value;
  const headline = study.outcomes.find(({ name }) => name === study.headline);
  return {
    exploration,
    compared: explorer.kept.value?.exploration,
    language: view.chosenLanguage.value,
    face: view.face.value,
    cursor: view.cursor.value,
    open: [...view.open.value],
    picks: view.picks.value,
    hash: explorer.hash.value,
    headline: stage === 'whole' && answered === exploration ? headline?.probability.mean : undefined,
  };
}

/**
 * Keeps the address in step with the page.
 *
 * @param onTooLong Is told when the page no longer fits into an address.
 */
export function keepAddress(
  explorer: Explorer,
  view: ViewState,
  onTooLong: (link: WrittenLink) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  let last = 0;
  const write = async (state: LinkState): Promise<void> => {
    last += 1;
    const mine = last;
    const link = await writeLink(state);
    if (mine !== last) return;
    onTooLong(link);
    if (link.kind === 'tooLong') return;
    const { pathname, search } = location;
    history.replaceState(null, '', `${pathname}${search}${link.fragment === '' ? '' : `#${link.fragment}`}`);
  };
  effect(() => {
    const state = linkStateOf(explorer, view);
    if (isFirst) {
      isFirst = false;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void write(state), QUIET);
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) void write(linkStateOf(explorer, view));
  });
}
