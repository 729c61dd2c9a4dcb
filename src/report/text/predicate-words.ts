/** How two numbers are compared. */
export type Relation = 'equal' | 'unequal' | 'less' | 'lessEqual' | 'greater' | 'greaterEqual';

/** The words of conditions. Each makes a clause without a full stop; `holds` false denies it. */
export interface PredicateText {
  state(region: string, states: readonly string[], holds: boolean): string;
  condition(label: string, holds: boolean): string;
  /** What is agreed on an issue. */
  level(issue: string, level: string, holds: boolean): string;
  /** A label within a clause. */
  named(label: string): string;
  /** It is the step of a calendar entry. */
  at(entry: string, step: 'day' | 'week' | 'month' | 'year' | 'step', holds: boolean): string;
  /** A calendar entry has come. */
  after(entry: string, holds: boolean): string;
  /** How long a region has been in its state. */
  elapsed(region: string, relation: Relation, duration: string): string;
  until(entry: string, relation: Relation, duration: string): string;
  counter(label: string, relation: Relation, number: string): string;
  step(relation: Relation, number: string): string;
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  /** A clause of several parts inside another. */
  inner(words: string, kind: 'all' | 'any'): string;
}
