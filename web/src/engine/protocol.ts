import type { Decision } from '../../../src/exercise/decision.ts';
import type { GameView } from '../../../src/exercise/game-view.ts';
import type { ProblemJson } from '../../../src/report/problems.ts';
import type { Sources } from '../../../src/report/sources.ts';
import type { Language } from '../../../src/report/text/catalogue.ts';
import type { Setting } from '../../../src/scenario/setting.ts';
import type { Comparison } from '../../../src/study/compare.ts';
import type { LeverQuestion } from '../../../src/study/lever-axis.ts';
import type { LeverEffect } from '../../../src/study/lever-effects.ts';
import type { MarketStudy } from '../../../src/study/market-results.ts';
import type { OutcomeMap } from '../../../src/study/outcome-map.ts';
import type { ToldDraws } from '../../../src/study/per-draw.ts';
import type { QuickStudy, Study } from '../../../src/study/study.ts';
import type { Tornado } from '../../../src/study/tornado.ts';
import type { Opened } from './opened.ts';

/** A scenario as the page has it: where it begins, what is laid over it, which numbers are moved. */
export interface WhatIf {
  /** `parley/NAME` for a shipped scenario, else the name of a file in `texts`. */
  readonly entry: string;
  /** Texts of files that the site does not hold, by name. */
  readonly texts: Readonly<Record<string, string>>;
  /** Variants laid over it, named like `entry`. */
  readonly variants: readonly string[];
  readonly settings: readonly Setting[];
}

/** A what-if with how exactly it is to be answered. */
export interface Question {
  readonly whatIf: WhatIf;
  /** Draws wanted; rounded up as `parley run` does. */
  readonly draws: number;
  readonly seed: number;
}

/** What the page asks of the engine: each kind with what goes in, what is told on the way, and what comes of it. */
export interface Requests {
  /** What a scenario is about, before anything is computed. */
  readonly open: { readonly input: WhatIf; readonly part: never; readonly result: Opened };
  /** Outcomes, measures and timeline of few draws, for a lever on the move. */
  readonly quick: { readonly input: Question; readonly part: never; readonly result: QuickStudy };
  /** The whole answer, as `parley run` gives it. */
  readonly answer: { readonly input: Question; readonly part: never; readonly result: Study };
  /** What its duties do to its markets; undefined where there are none. */
  readonly markets: {
    readonly input: Question;
    readonly part: never;
    readonly result: MarketStudy | undefined;
  };
  /** Outcomes and measures in every draw. */
  readonly draws: { readonly input: Question; readonly part: never; readonly result: readonly ToldDraws[] };
  /** Two what-ifs on the same draws, the second held against the first. */
  readonly compare: {
    readonly input: { readonly before: WhatIf; readonly after: Question };
    readonly part: never;
    readonly result: Comparison;
  };
  /** What the headline outcome, or another, depends on. */
  readonly tornado: {
    readonly input: Question & { readonly target?: string };
    readonly part: never;
    readonly result: Tornado;
  };
  /** Outcomes over two levers, coarse first: what is known is told on the way. */
  readonly map: {
    readonly input: Question & { readonly x: LeverQuestion; readonly y: LeverQuestion };
    readonly part: OutcomeMap;
    readonly result: OutcomeMap;
  };
  /** What one lever does to each outcome. */
  readonly effect: {
    readonly input: Question & { readonly lever: string };
    readonly part: never;
    readonly result: LeverEffect | undefined;
  };
  /** A game up to its next question, from its decisions; goes on to the next news where that is asked. */
  readonly play: {
    readonly input: {
      readonly whatIf: WhatIf;
      readonly seed: number;
      readonly sides: readonly string[];
      readonly decisions: readonly Decision[];
      readonly goesOn: boolean;
    };
    readonly part: never;
    readonly result: GameView;
  };
  /** What `parley check` finds in a file, in words of a language. */
  readonly check: {
    readonly input: { readonly whatIf: WhatIf; readonly language: Language };
    readonly part: never;
    readonly result: readonly ProblemJson[];
  };
  /** Where every number is from, in a language. */
  readonly sources: {
    readonly input: { readonly whatIf: WhatIf; readonly language: Language };
    readonly part: never;
    readonly result: Sources;
  };
}

/** The kinds of requests. */
export type Kind = keyof Requests;

/** From the page to a worker. A request takes the place of an unfinished one of its lane. */
export type ToWorker =
  | { readonly kind: 'hello'; readonly site: string; readonly language: Language }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly lane: string;
      readonly request: Kind;
      readonly input: unknown;
    }
  | { readonly kind: 'stop'; readonly lane: string };

/** From a worker to the page, about the request of that number. */
export type ToPage =
  | { readonly kind: 'part'; readonly id: number; readonly part: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'problems'; readonly id: number; readonly problems: readonly ProblemJson[] }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string };
