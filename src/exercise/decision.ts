/** What a player answers to a question of a game. */
export type Answer =
  | { readonly kind: 'choose'; readonly option: string }
  /** Signs the terms on the table. */
  | { readonly kind: 'sign' }
  /** Signs nothing this time. */
  | { readonly kind: 'refuse' }
  /** Names terms of its own: the level of each issue. */
  | { readonly kind: 'propose'; readonly levels: Readonly<Record<string, string>> };

/** A decision as a transcript keeps it: what was asked, of whom, and the answer. */
export interface Decision {
  readonly step: number;
  readonly move: string;
  readonly party: string;
  readonly answer: Answer;
}

/** Why a decision cannot be taken. */
export type DecisionFault =
  /** The game is over. */
  | { readonly kind: 'nothing-asked' }
  /** Something else is asked. */
  | { readonly kind: 'other-question'; readonly step: number; readonly move: string; readonly party: string }
  | { readonly kind: 'no-option'; readonly option: string; readonly options: readonly string[] }
  /** Nothing lies on the table that could be signed. */
  | { readonly kind: 'no-offer' }
  /** Terms of one's own are out of place here. */
  | { readonly kind: 'no-proposal' }
  | {
      readonly kind: 'no-level';
      readonly issue: string;
      readonly level: string;
      readonly levels: readonly string[];
    }
  | { readonly kind: 'no-issue'; readonly issue: string; readonly issues: readonly string[] }
  /** The terms cross a red line or win-set, by its index among the lines of the deal. */
  | { readonly kind: 'line'; readonly line: number };
