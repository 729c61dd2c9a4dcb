/** The words of `diff`. Every string argument is formatted already. */
export interface DiffText {
  /** The first line. */
  found(before: string, after: string, count: number): string;
  same(before: string, after: string): string;
  /** A scenario with what is laid over it: variants and settings. */
  withChanges(file: string, laid: readonly string[]): string;
  /** Groups of a scenario by their key, and `prose`; a group that is not listed goes by its key. */
  readonly groups: Readonly<Record<string, string>>;
  /** Keys inside a group, those that mean something else there as `group.key`; one that is not listed stays as it is. */
  readonly keys: Readonly<Record<string, string>>;
  /** What people call a thing, and its name in the file. */
  named(label: string, name: string): string;
  /** A thing inside another, or a part of it. */
  inside(parts: readonly string[]): string;
  line(subject: string, words: string): string;
  added(value: string | undefined): string;
  removed(value: string | undefined): string;
  changed(before: string, after: string): string;
  readonly nothing: string;
  quote(text: string): string;
  /** Added or moved in an order; undefined for the first place. */
  comesAfter(other: string | undefined): string;
  /** What is said beside a change. */
  aside(words: string, remarks: readonly string[]): string;
  /** By how much: a part of the first value, such as 40 % less. */
  byShare(share: string, isMore: boolean): string;
  times(factor: string): string;
  median(before: string, after: string): string;
  /** Transitions of a state. */
  moves(facts: { kind: 'added' | 'removed'; target: string; event: string }): string;
  movesElsewhere(event: string, before: string, after: string): string;
  movesAtOnce(facts: { kind: 'added' | 'removed'; target: string; condition: string }): string;
  movesAtOnceWhen(target: string, before: string, after: string): string;
  movesInOrder(target: string, other: string | undefined): string;
  becomesFinal(isFinal: boolean): string;
  begins(before: string, after: string): string;
  /** A text for people that differs in a language that is not shown. */
  otherLanguage(language: string, words: string): string;
}
