import { describe, expect, test } from 'vitest';
import { compiledText } from '../engine.ts';
import { talks } from '../scenario/marked.ts';

/** Moves a, b, c, d with wishes, in the order in which they act. */
async function orderOf(wishes: Readonly<Record<string, string>>): Promise<string> {
  const move = (name: string): string =>
    `  ${name}: { when: talks.open, event: AGREE${wishes[name] === undefined ? '' : `, ${wishes[name]}`} }`;
  const text = talks({
    parties: '',
    moves: `moves:\n${['a', 'b', 'c', 'd'].map(move).join('\n')}`,
  }).replaceAll(/^ {2}([abcd]): \{ when/gm, '  move_$1: { when');
  const { model } = await compiledText(text.replaceAll(/(before|after): ([abcd])/g, '$1: move_$2'));
  return model.moves.map(({ name }) => name.replace('move_', '')).join('');
}

describe('moves', () => {
  test.each([
    [{}, 'abcd'],
    [{ d: 'before: b' }, 'adbc'],
    [{ a: 'after: c' }, 'bcad'],
    [{ c: 'before: a', d: 'after: a' }, 'cadb'],
    [{ a: 'before: b' }, 'abcd'],
  ])('with %j act in the order %s', async (wishes, order) => {
    expect(await orderOf(wishes)).toBe(order);
  });
});
