import type { ChoiceResult, OptionResult, Study } from './study.ts';

/** A choice whose odds moved, with the option that moved most. */
export interface MovedChoice {
  readonly choice: ChoiceResult;
  readonly option: OptionResult;
  /** The probability of the option before. */
  readonly before: number;
}

/** Odds that moved by less than this did not move. */
const LEAST = 0.0005;

/**
 * The choice whose odds moved most between two answers, weighed by how likely it is reached in the later one; only choices
 * that both answers tell of are compared.
 */
export function movedChoice(
  { choices }: Pick<Study, 'choices'>,
  before: Pick<Study, 'choices'>,
): MovedChoice | undefined {
  const moves = choices.flatMap((choice) => {
    const earlier = before.choices.find((each) => isSame(each, choice));
    return choice.options.flatMap((option) => {
      const was = earlier?.options.find(({ event }) => event === option.event);
      if (was === undefined) return [];
      const size = Math.abs(option.probability - was.probability);
      return size < LEAST ? [] : [{ choice, option, before: was.probability, weight: size * choice.reached }];
    });
  });
  const [most] = moves.toSorted((a, b) => b.weight - a.weight);
  return most;
}

function isSame(a: ChoiceResult, b: ChoiceResult): boolean {
  return a.move === b.move && a.case === b.case && a.step === b.step && a.configuration === b.configuration;
}
