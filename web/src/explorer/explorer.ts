import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type Edit,
  edit,
  type History,
  numberOf,
  redo,
  startHistory,
  takeBack,
  undo,
} from '../../../src/scenario/edit.ts';
import {
  type Base,
  type Exploration,
  splitChanges,
  withoutEmpty,
} from '../../../src/scenario/exploration.ts';
import type { Study } from '../../../src/study/study.ts';
import type { Opened } from '../engine/opened.ts';
import { questionOf } from '../engine/what-if.ts';
import { PAGE_DRAWS, PAGE_SEED, type Prepared, type VariantCard } from '../gallery.ts';
import {
  createAnswering,
  type Engines,
  type Known,
  QUICK_DRAWS,
  type Shown,
  type Trouble,
} from './answering.ts';
import { reopened } from './reopened.ts';

/** Moves of one lever that follow each other so fast, in milliseconds, are one edit. */
const ONE_MOVE = 800;

/** Where an exploration is as written: nothing is moved, switched or edited. */
function asWritten(base: Base): Exploration {
  return { base, variants: [], changes: {}, draws: PAGE_DRAWS, seed: PAGE_SEED };
}

/** What is kept as A, to be compared with what comes. */
export interface Kept {
  readonly exploration: Exploration;
  /** Missing until it is computed. */
  readonly study: Study | undefined;
}

/** Everything the page shows and does about one scenario: state as signals, changes by its functions only. */
export interface Explorer {
  readonly engines: Engines;
  readonly opened: ReadonlySignal<Opened>;
  readonly variants: ReadonlySignal<readonly VariantCard[]>;
  /** The beginning of the hash of the scenario's text; undefined for one's own. */
  readonly hash: ReadonlySignal<string | undefined>;
  readonly history: ReadonlySignal<History>;
  readonly exploration: ReadonlySignal<Exploration>;
  /** Values of moved levers, as `--set` reads them. */
  readonly settings: ReadonlySignal<ReadonlyMap<string, string>>;
  /** The answer to the scenario as written, with the same draws as what is shown. */
  readonly baseline: ReadonlySignal<Study>;
  /** What is shown is compared with this: A, or the scenario as written; undefined where that is what is shown. */
  readonly compared: ReadonlySignal<Study | undefined>;
  readonly shown: ReadonlySignal<Shown>;
  /** The answer that is shown; unlike `shown` it stays the same when another one is only on its way. */
  readonly study: ReadonlySignal<Study>;
  /** The whole answer that was shown last: what takes long to draw waits for it. */
  readonly calm: ReadonlySignal<Shown>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** Whether anything differs from the scenario as written. */
  readonly isChanged: ReadonlySignal<boolean>;
  readonly kept: ReadonlySignal<Kept | undefined>;
  edit(made: Edit): void;
  undo(): void;
  redo(): void;
  /** Takes one edit back alone, by its number in the history. */
  takeBack(index: number): void;
  /** Plays the last edit again: back to before it, then on. */
  replay(): void;
  /** Keeps what is shown as A, or forgets A. */
  keep(isKept: boolean): void;
  /** Compares with another what-if as A. */
  keepOther(exploration: Exploration): void;
  /** Goes to another place at once, as by a link; the history begins anew. */
  go(exploration: Exploration): void;
  /** Tells why a scenario cannot be shown; what is shown stays. */
  fail(trouble: Trouble): void;
  /** Begins with another scenario. */
  begin(start: Start): void;
}

/** What an explorer begins with: a scenario and the answer to it as written. */
export interface Start {
  readonly known: Known;
  readonly opened: Opened;
  readonly variants: readonly VariantCard[];
  /** The beginning of the hash of a shipped scenario's text. */
  readonly hash?: string;
}

/** What a page begins with, as the site was built. */
export function startOf({ card, study, quick, opened, variants, hash }: Prepared): Start {
  const exploration = asWritten({ kind: 'shipped', name: `parley/${card.name}` });
  return { known: { exploration, study, quick }, opened, variants, hash };
}

/** Starts with an answer that is known. */
export function createExplorer(start: Start, engines: Engines): Explorer {
  const opened = signal(start.opened);
  const variants = signal(start.variants);
  const hash = signal(start.hash);
  const known: Signal<Known> = signal(start.known);
  const history: Signal<History> = signal(startHistory(known.value.exploration));
  const kept: Signal<Kept | undefined> = signal(undefined);
  const answering = createAnswering(known.value, engines);
  const exploration = computed(() => history.value.present);
  const settings = computed(() => splitChanges(exploration.value.changes).settings);
  const isChanged = computed(() => differs(exploration.value));

  let lastEdit = Number.NEGATIVE_INFINITY;
  let isFirst = true;
  effect(() => {
    const asked = exploration.value;
    if (isFirst) isFirst = false;
    else
      answering.ask(isChanged.value || !isSampledLike(asked, known.value) ? asked : known.value.exploration);
  });

  /** The scenario as written is answered with the draws that are asked for now. */
  const rebase = async (asked: Exploration): Promise<void> => {
    const written = { ...asWritten(asked.base), draws: asked.draws, seed: asked.seed };
    const [whole, quick] = await Promise.all([
      engines.whole.ask('answer', questionOf(written), { lane: 'baseline' }),
      engines.quick.ask('quick', { ...questionOf(written), draws: QUICK_DRAWS }, { lane: 'baseline' }),
    ]);
    if (whole.kind !== 'result' || quick.kind !== 'result' || !isSampledLike(exploration.value, written))
      return;
    begin({ exploration: written, study: whole.result, quick: quick.result });
  };
  effect(() => {
    const asked = exploration.value;
    if (!isSampledLike(asked, known.peek())) void rebase(asked);
  });
  /** Variants and edits change what there is to see: the chart, the calendar, the levers. */
  const structure = computed(() => {
    const { base, variants: switched, changes } = exploration.value;
    return JSON.stringify([base, switched, splitChanges(changes).rest]);
  });
  let seen = structure.peek();
  const reopen = async (asked: Exploration): Promise<void> => {
    const ending = await engines.whole.ask('open', { ...questionOf(asked).whatIf, settings: [] });
    if (ending.kind === 'result') opened.value = reopened(opened.value, ending.result);
  };
  effect(() => {
    if (structure.value === seen) return;
    seen = structure.value;
    void reopen(exploration.peek());
  });
  const begin = (next: Known): void => {
    known.value = next;
    answering.near(next);
  };

  const answerKept = async (asked: Exploration): Promise<void> => {
    const ending = await engines.whole.ask('answer', questionOf(asked), { lane: 'kept' });
    if (kept.value?.exploration !== asked) return;
    kept.value = ending.kind === 'result' ? { exploration: asked, study: ending.result } : undefined;
  };
  const keepOther = (asked: Exploration): void => {
    const { exploration: here, study, stage } = answering.shown.value;
    const isHere = here === asked && stage === 'whole';
    kept.value = { exploration: asked, study: isHere ? study : undefined };
    if (!isHere) void answerKept(asked);
  };

  const calm: Signal<Shown> = signal(answering.shown.peek());
  effect(() => {
    const { value: shown } = answering.shown;
    if (shown.stage === 'whole') calm.value = shown;
  });

  return {
    engines,
    opened,
    variants,
    hash,
    history,
    exploration,
    settings,
    baseline: computed(() => known.value.study),
    compared: computed(
      () => kept.value?.study ?? (differs(answering.shown.value.exploration) ? known.value.study : undefined),
    ),
    shown: answering.shown,
    study: computed(() => answering.shown.value.study),
    calm,
    trouble: answering.trouble,
    isChanged,
    kept,
    edit: (made) => {
      const now = performance.now();
      history.value = edit(history.value, made, now - lastEdit < ONE_MOVE);
      lastEdit = now;
    },
    undo: () => {
      history.value = undo(history.value);
    },
    redo: () => {
      history.value = redo(history.value);
    },
    takeBack: (index) => {
      history.value = takeBack(history.value, index);
    },
    replay: () => {
      if (history.value.past.length === 0) return;
      history.value = undo(history.value);
      setTimeout(() => {
        history.value = redo(history.value);
      }, REPLAY_PAUSE);
    },
    keep: (isKept) => {
      if (isKept) keepOther(exploration.value);
      else kept.value = undefined;
    },
    keepOther,
    go: (next) => {
      history.value = startHistory(next);
    },
    fail: answering.fail,
    begin: (next) =>
      batch(() => {
        begin(next.known);
        opened.value = next.opened;
        seen = JSON.stringify([next.known.exploration.base, [], {}]);
        variants.value = next.variants;
        hash.value = next.hash;
        kept.value = undefined;
        history.value = startHistory(next.known.exploration);
      }),
  };
}

/** How long the state before the last edit is shown when it is played again, in milliseconds. */
const REPLAY_PAUSE = 1200;

/** Whether anything differs from the scenario as written. */
function differs({ variants, changes }: Exploration): boolean {
  return variants.length > 0 || Object.keys(withoutEmpty(changes)).length > 0;
}

function isSampledLike({ base, draws, seed }: Exploration, other: Exploration | Known): boolean {
  const its = 'exploration' in other ? other.exploration : other;
  return (
    base.name === its.base.name && base.kind === its.base.kind && draws === its.draws && seed === its.seed
  );
}

/** The value that a lever stands on, in its unit. */
export function leverValue(
  exploration: Exploration,
  lever: { readonly name: string; readonly centre: number },
): number {
  const text = numberOf(exploration, lever.name);
  return text === undefined ? lever.centre : Number.parseFloat(text);
}
