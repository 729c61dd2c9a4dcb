import type { News } from '../../../exercise/news.ts';
import type { ReceiptKind } from '../../../exercise/receipts.ts';

/** The words of playing a side. Every string argument is formatted already. */
export interface PlayWords {
  readonly title: string;
  readonly lead: string;
  readonly side: string;
  readonly both: string;
  readonly watch: string;
  readonly seed: string;
  readonly seedWhy: string;
  readonly start: string;
  readonly again: string;
  readonly anew: string;
  readonly working: string;
  readonly news: string;
  readonly noNews: string;
  readonly you: (party: string) => string;
  readonly pass: (party: string) => string;
  readonly taken: (party: string) => string;
  readonly quiet: string;
  readonly goOn: string;
  readonly goOnWhy: string;
  readonly takeBack: string;
  readonly offer: (party: string) => string;
  readonly noOffer: string;
  readonly sign: string;
  readonly refuse: string;
  readonly propose: string;
  readonly proposal: string;
  readonly closed: string;
  readonly inForce: string;
  /** A line of news; `label` is missing where `about` says all. */
  readonly line: (
    kind: News['kind'],
    facts: {
      readonly party: string | undefined;
      readonly about: string;
      readonly label: string | undefined;
      readonly entered: readonly string[];
      readonly terms: readonly string[];
    },
  ) => string;
  readonly term: (issue: string, level: string) => string;
  readonly over: (outcome: string) => string;
  readonly results: string;
  readonly party: string;
  readonly got: string;
  readonly expected: string;
  readonly best: string;
  readonly chance: string;
  readonly deeds: (party: string) => string;
  readonly reading: string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly bestWas: (facts: {
    readonly done: string;
    readonly best: string;
    readonly short: string;
  }) => string;
  readonly wasBest: (done: string) => string;
  readonly option: string;
  readonly worth: string;
  readonly odds: string;
  readonly accepted: string;
  readonly act: Readonly<Record<'sign' | 'refuse' | 'propose', string>>;
  readonly receipt: Readonly<Record<ReceiptKind['kind'], string>>;
  readonly world: string;
  readonly worldWhy: string;
  readonly really: string;
  readonly where: string;
}
