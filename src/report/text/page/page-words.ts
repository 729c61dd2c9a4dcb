import type { LeverBand } from '../../../study/levers.ts';
import type { Catalogue, Language, NumberText, RunText } from '../catalogue.ts';
import type { FigureText } from '../figure-words.ts';
import type { AddressWords } from './address-words.ts';
import type { ChartWords } from './chart-words.ts';
import type { SectionWords } from './section-words.ts';

/** The words around the whole page. */
export interface FrameWords {
  /** The name of the site and its one question. */
  readonly name: string;
  readonly question: string;
  readonly skip: string;
  readonly scenarios: string;
  readonly how: string;
  readonly play: string;
  readonly edit: string;
  readonly explore: string;
  readonly share: string;
  readonly shared: string;
  readonly notShared: string;
  readonly keys: string;
  /** The other language, in itself. */
  readonly otherLanguage: string;
  /** A scenario of one's own is being read. */
  readonly opening: string;
  readonly notOpened: (file: string) => string;
  readonly broken: (message: string) => string;
  /** What is shown is not the answer to what was asked last. */
  readonly unanswered: string;
  readonly problem: (facts: {
    message: string;
    expected: string | undefined;
    received: string | undefined;
    nearest: string | undefined;
    where: string;
  }) => string;
  readonly noScript: string;
  readonly variantsTitle: string;
  /** A part of the page is on its way, or cannot be had. */
  readonly fetching: string;
  readonly notFetched: string;
  readonly faces: string;
  readonly newVersion: string;
  readonly useNewVersion: string;
  readonly asWritten: string;
}

/** The words around levers. */
export interface LeverWords {
  readonly title: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly band: Readonly<Record<LeverBand, string>>;
  readonly reset: (lever: string) => string;
  readonly resetAll: string;
  readonly less: (lever: string) => string;
  readonly greater: (lever: string) => string;
  readonly about: (lever: string) => string;
  /** An uncertain number that is left as it is. */
  readonly uncertain: (range: string) => string;
  readonly fixedAt: (value: string, band: string) => string;
  readonly inScenario: string;
  readonly rangeOfLever: string;
  readonly source: string;
  readonly assumed: string;
  readonly name: string;
  readonly effect: string;
  /** From one end of what is likely to the other. */
  readonly moves: (low: string, high: string) => string;
  readonly tryTitle: string;
  readonly tryIt: string;
  readonly badNumber: (low: string, high: string) => string;
}

/** The words around the answer. */
export interface AnswerWords {
  readonly title: string;
  /** By how many points an outcome is up or down; all formatted, `points` with its sign. */
  readonly change: (facts: { outcome: string; now: string; was: string; points: string }) => string;
  readonly unchanged: (outcome: string) => string;
  readonly why: (facts: {
    party: string;
    choice: string;
    option: string;
    now: string;
    before: string;
  }) => string;
  /** The same where nothing was changed. */
  readonly hangs: (facts: { party: string; choice: string; option: string; share: string }) => string;
  readonly whyMore: string;
  readonly quick: string;
  readonly basis: (facts: { draws: string; seed: string; assumed: string; numbers: string }) => string;
  readonly spread: string;
  readonly undo: string;
  readonly redo: string;
  readonly replay: string;
  readonly keep: string;
  readonly tools: string;
}

/** The words around the list of what was changed. Every string argument is formatted already. */
export interface ChangesWords {
  readonly title: (count: number) => string;
  readonly asWritten: string;
  readonly set: (facts: { lever: string; before: string; after: string }) => string;
  readonly place: (values: readonly Readonly<Record<'lever' | 'value', string>>[]) => string;
  readonly clear: string;
  readonly turn: (facts: { variant: string; on: boolean }) => string;
  readonly write: string;
  readonly sample: (facts: { draws: string; seed: string }) => string;
  readonly takeBack: string;
  readonly takeBackOf: (edit: string) => string;
}

/** The words of the list of keys. */
export interface KeysWords {
  readonly title: string;
  readonly does: Readonly<Record<'undo' | 'redo' | 'replay' | 'reset' | 'keep' | 'keys', string>>;
  readonly arrows: string;
  readonly single: string;
  readonly close: string;
}

/** The words of the first page. */
export interface GalleryWords {
  readonly lead: string;
  readonly cases: string;
  readonly theory: string;
  readonly size: (levers: number, variants: number) => string;
}

/** Every word of the page that no report has. */
export interface PageWords {
  readonly language: Language;
  readonly numbers: NumberText;
  /** The sentences of the answer, as the command line words them. */
  readonly run: Pick<RunText, 'answer' | 'answerIsHeadline'>;
  readonly figures: FigureText;
  readonly predicates: Catalogue['predicates'];
  readonly statechart: Catalogue['chart'];
  readonly deal: Pick<Catalogue['deal'], 'obstacle'>;
  readonly sources: Catalogue['sources'];
  readonly compare: Catalogue['compare'];
  readonly frame: FrameWords;
  readonly levers: LeverWords;
  readonly answer: AnswerWords;
  readonly gallery: GalleryWords;
  readonly changes: ChangesWords;
  readonly address: AddressWords;
  readonly keys: KeysWords;
  readonly chart: ChartWords;
  readonly sections: SectionWords;
}
