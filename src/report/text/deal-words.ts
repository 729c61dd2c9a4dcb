import type { DealResult, Obstacle } from '../../study/deal-result.ts';

/** Something that stands in the way of a deal; `excluded`: that no terms keep to all that binds both. */
export type ObstacleFacts =
  | { readonly kind: 'redLine' | 'winSet'; readonly party: string; readonly label: string }
  | { readonly kind: 'alternative'; readonly party: string }
  | { readonly kind: Exclude<Obstacle['kind'], 'redLine' | 'winSet' | 'alternative'> | 'excluded' };

/** How often the two sit down, and how often both can do better than without a deal. */
export interface ZoneFacts {
  readonly rounds: string;
  readonly share: string;
  readonly isNever: boolean;
  /** Whether terms are found by tactics, which ask nobody what going on without a deal is worth. */
  readonly byTactics: boolean;
}

/** What a party may have besides a deal, by how it comes. */
export type Way = DealResult['table']['ways'][number]['kind'];

/** The words of the report on what is agreed. Every string argument is formatted already. */
export interface DealText {
  /** How many deals are made up to the report, and how likely terms are in force then. */
  made(facts: { readonly report: string; readonly deals: string; readonly inForce: string }): string;
  never(report: string): string;
  /** A number with its error and its range. */
  margin(number: string, error: string, range: string): string;
  /** `made` in a line, without errors and ranges. */
  briefMade(facts: { readonly report: string; readonly deals: string; readonly inForce: string }): string;
  /** Head of what is agreed, of the likeliest level, and of how often. */
  readonly terms: string;
  readonly likeliest: string;
  readonly ofDeals: string;
  readonly mean: string;
  /** An issue on which the same is agreed always. */
  only(issue: string, level: string): string;
  neverAgreed(levels: readonly string[]): string;
  moreIssues(count: number): string;
  /** Head of the dates. */
  readonly when: string;
  /** Where all deals are made at one date. */
  onlyThen(when: string): string;
  meanOf(mean: string): string;
  levelOf(level: string, share: string): string;
  otherDates(count: number): string;
  /** Head of the gains; `unit` where all are in one. */
  gains(unit: string | undefined): string;
  readonly gain: string;
  readonly alternative: string;
  /** What a deal gives to each of the two; `unit` where all is in one. */
  briefGains(
    parties: readonly { readonly party: string; readonly gain: string }[],
    unit: string | undefined,
  ): string;
  inUnit(party: string, unit: string): string;
  zone(facts: ZoneFacts): string;
  /** The same in a line; where there are obstacles it leads to their list. */
  briefZone(facts: ZoneFacts & { readonly hasObstacles: boolean }): string;
  readonly noRounds: string;
  /** Before the list of what stands in the way. */
  readonly obstacles: string;
  obstacle(facts: ObstacleFacts): string;
  ties(share: string): string;
  /** Head of what each has besides a deal; `unit` where all is in one. */
  table(when: string, unit: string | undefined): string;
  readonly deal: string;
  readonly goingOn: string;
  inside(per: DealResult['table']['per']): string;
  /** What may happen instead; `party` for what a party takes. Without a label the head of several. */
  way(facts: { readonly kind: Way; readonly party?: string; readonly label?: string }): string;
}
