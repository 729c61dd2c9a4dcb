/** What is wrong with a word for terms. */
export type TermsFaultFacts =
  | {
      readonly kind: 'unknownIssue';
      readonly name: string;
      readonly known: readonly string[];
      readonly nearest?: string;
    }
  | {
      readonly kind: 'unknownLevel';
      readonly issue: string;
      readonly name: string;
      readonly known: readonly string[];
      readonly nearest?: string;
    }
  /** An issue without a level. */
  | { readonly kind: 'noLevel'; readonly levels: readonly string[] }
  /** Two levels of one issue. */
  | { readonly kind: 'agreedTwice'; readonly issue: string }
  /** A file that has no issues. */
  | { readonly kind: 'noIssues' };

/** A fault in a word for terms on the command line. */
export type TermsFault = TermsFaultFacts & { readonly received: string };
