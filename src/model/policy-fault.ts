/** What is wrong with a word for a policy. */
export type PolicyFaultFacts =
  | {
      readonly kind: 'unknown';
      readonly what: 'duty' | 'quota' | 'market' | 'supplier' | 'holder';
      readonly name: string;
      readonly known: readonly string[];
      readonly nearest?: string;
    }
  /** No duties or quotas for what is made at home. */
  | { readonly kind: 'atHome'; readonly supplier: string }
  /** Which of several markets is meant. */
  | { readonly kind: 'severalMarkets'; readonly choices: readonly string[] }
  /** No number, or in a unit that does not fit. */
  | { readonly kind: 'badNumber' }
  /** `25` where `25 %` must be meant. */
  | { readonly kind: 'perCentMissing'; readonly number: string }
  /** A duty of −100 % or less, a limit that is not above 0. */
  | { readonly kind: 'outside' }
  /** A quota limits one supplier. */
  | { readonly kind: 'onlyOne' }
  /** `none` beside others. */
  | { readonly kind: 'noneAlone' }
  /** Two that both say what the whole duty on a supplier comes to, or how much it may sell. */
  | { readonly kind: 'twice'; readonly first: string; readonly supplier: string };

/** A fault in a word for a policy on the command line. */
export type PolicyFault = PolicyFaultFacts & {
  readonly option: '--duty' | '--quota';
  readonly received: string;
};
