import type { Text } from '../scenario/schema.ts';

/** What a player is asked. It tells what is paid at once, and neither odds nor what is to come. */
export type Question = ChoiceQuestion | TableQuestion;

interface QuestionFrame {
  readonly step: number;
  /** Names, as a decision gives them. */
  readonly move: string;
  readonly party: string;
  /** What is asked: the label of the move, or of its case. */
  readonly label: Text;
  /** The node of the game graph. */
  readonly node: number;
}

/** Which option to take. */
export interface ChoiceQuestion extends QuestionFrame {
  readonly kind: 'choice';
  readonly options: readonly QuestionOption[];
}

export interface QuestionOption {
  readonly name: string;
  readonly label: Text;
  /** Whether it is what is done when nothing is decided. */
  readonly isDefault: boolean;
  /** The edge of the game graph. */
  readonly edge: number;
  /** What it gives the player at once, in money. */
  readonly payoff: number;
}

/** Whether to sign terms, or which to propose. */
export interface TableQuestion extends QuestionFrame {
  readonly kind: 'table';
  /** The other party at the table. */
  readonly other: string;
  /** By issue the index of the level on the table; undefined where nothing lies there. */
  readonly offer: readonly number[] | undefined;
  /** Whether the player on the other side put it there. */
  readonly isNamed: boolean;
  /** By issue and level: whether terms with it can be proposed; empty where the player may not propose. */
  readonly open: readonly (readonly boolean[])[];
}
