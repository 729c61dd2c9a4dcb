/** The words of `describe` for what is bargained over. Every string argument is formatted already. */
export interface DescribeDealText {
  inForce(condition: string): string;
  readonly issues: string;
  /** An issue, what can be agreed on it and what it bears on. */
  issue(label: string, levels: readonly string[], effects: readonly string[]): string;
  /** `value` is missing where the issue is no number, `event` where the level raises none. */
  level(facts: { label: string; value: string | undefined; event: string | undefined }): string;
  grid(low: string, high: string, steps: string): string;
  /** What an issue can bear on. */
  flowOf(party: string): string;
  paymentOf(party: string): string;
  policy(label: string): string;
  measure(label: string): string;
  readonly lines: string;
  redLine(party: string, label: string | undefined, condition: string): string;
  /** Who must consent: `when` is missing where it is always asked. */
  winSet(facts: { ratifier: string; party: string; when: string | undefined; needs: string }): string;
  consent(facts: { ratifier: string; party: string; when: string | undefined; odds: string }): string;
  /** What a party gets when a deal is made. */
  payment(party: string): string;
  /** What two parties do at the table: how terms are found, and what else there is to say. */
  bargain(parties: readonly [string, string], rule: string, more: readonly string[]): string;
  readonly rules: {
    /** `power` is missing where both have the same. */
    nash(power: readonly [string, string] | undefined): string;
    readonly kalaiSmorodinsky: string;
    readonly egalitarian: string;
    readonly utilitarian: string;
    proposal(proposer: string): string;
    concession(rounds: string, tactics: readonly string[]): string;
  };
  /** How a party gives way. */
  tactic(facts: {
    party: string;
    curve: 'polynomial' | 'exponential';
    beta: string;
    kappa: string | undefined;
    reserve: string | undefined;
  }): string;
  readiness(rate: string): string;
  event(event: string): string;
  /** How many numbers of their own issues, ratifiers and red lines have. */
  numbers(facts: Readonly<Record<'all' | 'sourced' | 'assumed' | 'changed' | 'missing', number>>): string;
}
