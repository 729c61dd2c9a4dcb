import { batch, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { ProblemJson } from '../../../src/report/problems.ts';
import type { Exploration } from '../../../src/scenario/exploration.ts';
import { previewOf } from '../../../src/study/preview.ts';
import type { QuickStudy, Study } from '../../../src/study/study.ts';
import type { Engine } from '../engine/client.ts';
import { questionOf } from '../engine/what-if.ts';

/** How few draws a lever on the move is answered with. */
export const QUICK_DRAWS = 16;

/** How long nothing must have changed before the whole answer is asked for, in milliseconds. */
const QUIET = 120;

/** The workers: one is kept free for a lever on the move, one for the whole answer. */
export interface Engines {
  readonly quick: Engine;
  readonly whole: Engine;
  /** For what takes long; it starts when it is first asked. */
  readonly side: Engine;
}

/** An answer with what it answers. */
export interface Shown {
  readonly exploration: Exploration;
  /** What few draws do not tell, such as choices, is that of the whole answer before. */
  readonly study: Study;
  /** `quick` while a lever moves or the whole answer is on its way; `whole` as well where there is none. */
  readonly stage: 'quick' | 'whole';
}

/** What went wrong with a question. */
export type Trouble =
  | { readonly kind: 'problems'; readonly problems: readonly ProblemJson[] }
  | { readonly kind: 'broken'; readonly message: string };

/** An answer known already: the whole one, and the one of few draws. */
export interface Known {
  readonly exploration: Exploration;
  readonly study: Study;
  readonly quick: QuickStudy;
}

/** Keeps the answer that is shown in step with what is asked. */
export interface Answering {
  readonly shown: ReadonlySignal<Shown>;
  /** Why what is shown is not the answer to what was asked last. */
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  ask(exploration: Exploration): void;
  fail(trouble: Trouble): void;
  /** What a first look is moved from: an answer near those that will be asked for. */
  near(known: Known): void;
}

/**
 * Answers what is asked last: a first look at once, the whole answer when nothing has changed for a moment. While a first
 * look is being worked out the newest question waits, so that a lever on the move is followed however fast it moves.
 */
export function createAnswering(start: Known, engines: Engines): Answering {
  const shown: Signal<Shown> = signal({ ...start, stage: 'whole' });
  const trouble: Signal<Trouble | undefined> = signal(undefined);
  let known = start;
  let wanted = start.exploration;
  let waiting: Exploration | undefined;
  let isLooking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isWhole = (exploration: Exploration): boolean =>
    shown.value.stage === 'whole' && shown.value.exploration === exploration;

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    while (waiting !== undefined) {
      const exploration = waiting;
      waiting = undefined;
      const ending = await engines.quick.ask('quick', { ...questionOf(exploration), draws: QUICK_DRAWS });
      if (ending.kind !== 'result' || isWhole(wanted) || known.exploration.base !== exploration.base)
        continue;
      const preview = previewOf(known.study, known.quick, ending.result);
      const study = { ...shown.value.study, ...preview, draws: known.study.draws };
      batch(() => {
        shown.value = { exploration, study, stage: 'quick' };
        trouble.value = undefined;
      });
    }
    isLooking = false;
  };

  const answer = async (exploration: Exploration): Promise<void> => {
    const ending = await engines.whole.ask('answer', questionOf(exploration));
    if (wanted !== exploration || ending.kind === 'stopped') return;
    batch(() => {
      trouble.value = ending.kind === 'result' ? undefined : ending;
      shown.value =
        ending.kind === 'result'
          ? { exploration, study: ending.result, stage: 'whole' }
          : { ...shown.value, stage: 'whole' };
    });
  };

  return {
    shown,
    trouble,
    // Whoever asks in an effect asks again when the question changes, not when the answer comes.
    ask: (exploration) =>
      untracked(() => {
        clearTimeout(timer);
        wanted = exploration;
        if (exploration === known.exploration) {
          waiting = undefined;
          engines.whole.stop('answer');
          batch(() => {
            trouble.value = undefined;
            shown.value = { ...known, stage: 'whole' };
          });
          return;
        }
        waiting = exploration;
        if (shown.value.stage === 'whole') shown.value = { ...shown.value, stage: 'quick' };
        void look();
        timer = setTimeout(() => void answer(exploration), QUIET);
      }),
    fail: (next) => {
      trouble.value = next;
    },
    near: (next) => {
      known = next;
    },
  };
}
