import { describe, expect, test } from 'vitest';
import { movedChoice } from '../../src/study/moved-choice.ts';
import type { ChoiceResult } from '../../src/study/study.ts';

function choice(move: string, reached: number, odds: readonly number[], step = 3): ChoiceResult {
  return {
    move,
    label: move,
    party: 'us',
    step,
    configuration: 'all',
    reached,
    weight: 0,
    ties: 0,
    unit: '',
    options: odds.map((probability, at) => ({ event: `e${at}`, label: `e${at}`, probability, value: 0 })),
  };
}

describe('the choice that moved most', () => {
  test('is weighed by how likely it is reached', () => {
    const before = { choices: [choice('rare', 0.1, [0.9, 0.1]), choice('common', 0.8, [0.5, 0.5])] };
    const now = { choices: [choice('rare', 0.1, [0.4, 0.6]), choice('common', 0.8, [0.4, 0.6])] };
    const moved = movedChoice(now, before);
    expect(moved?.choice.move).toBe('common');
    expect(moved?.before).toBe(0.5);
  });

  test('tells of the option that moved', () => {
    const before = { choices: [choice('one', 1, [0.2, 0.5, 0.3])] };
    const now = { choices: [choice('one', 1, [0.2, 0.1, 0.7])] };
    expect(movedChoice(now, before)?.option.event).toMatch(/^e[12]$/);
    expect(movedChoice(now, before)?.option.event).not.toBe('e0');
  });

  test('is none where no odds moved, or no choice is in both answers', () => {
    const choices = [choice('one', 1, [0.2, 0.8])];
    expect(movedChoice({ choices }, { choices })).toBeUndefined();
    expect(movedChoice({ choices }, { choices: [choice('other', 1, [0.5, 0.5])] })).toBeUndefined();
    expect(movedChoice({ choices }, { choices: [choice('one', 1, [0.5, 0.5], 4)] })).toBeUndefined();
  });
});
