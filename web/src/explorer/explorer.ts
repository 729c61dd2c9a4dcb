import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ProblemJson } from '../../../src/report/problems.ts';
import type { Study } from '../../../src/study/study.ts';
import type { Engine } from '../engine/client.ts';
import type { Opened } from '../engine/opened.ts';
import type { Question, WhatIf } from '../engine/protocol.ts';
import { PAGE_DRAWS, PAGE_SEED, type Prepared, type VariantCard } from '../gallery.ts';

/** How few draws a lever on the move is answered with. */
const QUICK_DRAWS = 16;

/** An answer with what it answers. */
export interface Shown {
  readonly study: Study;
  /** `quick` while a lever moves or the whole answer is on its way. */
  readonly stage: 'quick' | 'whole';
}

/** The two workers: one is kept free for a lever on the move. */
export interface Engines {
  readonly quick: Engine;
  readonly whole: Engine;
}

/** What went wrong with a question. */
export type Trouble =
  | { readonly kind: 'problems'; readonly problems: readonly ProblemJson[] }
  | { readonly kind: 'broken'; readonly message: string };

/** Everything the page shows and does about one scenario: state as signals, changes by its functions only. */
export interface Explorer {
  readonly opened: ReadonlySignal<Opened>;
  readonly variants: readonly VariantCard[];
  /** Values of moved levers, as `--set` reads them. */
  readonly settings: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Variants switched on, by name. */
  readonly switched: ReadonlySignal<readonly string[]>;
  /** The answer to the scenario as written. */
  readonly baseline: ReadonlySignal<Study>;
  readonly shown: ReadonlySignal<Shown>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** Whether anything differs from the scenario as written. */
  readonly isChanged: ReadonlySignal<boolean>;
  move(lever: string, value: string): void;
  reset(lever: string): void;
  resetAll(): void;
  turn(variant: string, on: boolean): void;
}

/** Starts with the answer that the site was built with. */
export function createExplorer(prepared: Prepared, engines: Engines): Explorer {
  const settings: Signal<ReadonlyMap<string, string>> = signal(new Map());
  const switched: Signal<readonly string[]> = signal([]);
  const shown: Signal<Shown> = signal({ study: prepared.study, stage: 'whole' });
  const trouble: Signal<Trouble | undefined> = signal(undefined);
  const whatIf = computed(
    (): WhatIf => ({
      entry: `parley/${prepared.card.name}`,
      texts: {},
      variants: switched.value,
      settings: [...settings.value].map(([name, value]) => ({ name, value })),
    }),
  );
  const isChanged = computed(() => settings.value.size > 0 || switched.value.length > 0);

  let asked = 0;
  const answer = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const question = (draws: number): Question => ({ whatIf: whatIf.value, draws, seed: PAGE_SEED });
    const whole = engines.whole.ask('answer', question(PAGE_DRAWS));
    const quick = engines.quick.ask('quick', question(QUICK_DRAWS));
    const first = await quick;
    if (mine === asked && first.kind === 'result' && shown.value.stage !== 'whole') {
      shown.value = { study: first.result, stage: 'quick' };
    }
    const ending = await whole;
    if (mine !== asked || ending.kind === 'stopped') return;
    batch(() => {
      trouble.value = ending.kind === 'result' ? undefined : ending;
      if (ending.kind === 'result') shown.value = { study: ending.result, stage: 'whole' };
    });
  };
  let isFirst = true;
  effect(() => {
    whatIf.value;
    if (isFirst) {
      isFirst = false;
      return;
    }
    shown.value = { study: shown.peek().study, stage: 'quick' };
    void answer();
  });

  return {
    opened: signal(prepared.opened),
    variants: prepared.variants,
    settings,
    switched,
    baseline: signal(prepared.study),
    shown,
    trouble,
    isChanged,
    move: (lever, value) => {
      settings.value = new Map([...settings.value, [lever, value]]);
    },
    reset: (lever) => {
      settings.value = new Map([...settings.value].filter(([name]) => name !== lever));
    },
    resetAll: () =>
      batch(() => {
        settings.value = new Map();
        switched.value = [];
      }),
    turn: (variant, on) => {
      switched.value = on ? [...switched.value, variant] : switched.value.filter((name) => name !== variant);
    },
  };
}
