/** What is wrong with the words for a horizon. */
export type HorizonFault =
  /** Neither a horizon nor a duration. */
  | { readonly kind: 'unknownHorizon'; readonly received: string; readonly nearest?: string }
  /** These markets do not say how long they take to adjust. */
  | { readonly kind: 'agesMissing'; readonly received: string; readonly markets: readonly string[] };

/** Two quotas of the file on one supplier: which of them is meant has to be said. */
export interface QuotasFault {
  readonly kind: 'quotasTwice';
  readonly first: string;
  readonly second: string;
}
