import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Edit,
  edit,
  type History,
  numberOf,
  redo,
  startHistory,
  takeBack,
  undo,
} from '../../src/scenario/edit.ts';
import type { Exploration } from '../../src/scenario/exploration.ts';

const START: Exploration = {
  base: { kind: 'shipped', name: 'parley/minimal' },
  variants: [],
  changes: {},
  draws: 64,
  seed: 1,
};

const set = (name: string, value: string): Edit => ({ kind: 'set', name, value });
const made = (...edits: readonly Edit[]): History =>
  edits.reduce((history, each) => edit(history, each), startHistory(START));

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    name: fc.constantFrom('a', 'b', 'c'),
    value: fc.constantFrom('1', '2 %'),
  }),
  fc.record({ kind: fc.constant('unset' as const), name: fc.constantFrom('a', 'b', 'c') }),
  fc.record({
    kind: fc.constant('place' as const),
    values: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2 %'), {
      noNullPrototype: true,
    }),
  }),
  fc.constant<Edit>({ kind: 'clear' }),
  fc.record({ kind: fc.constant('turn' as const), variant: fc.constantFrom('v', 'w'), on: fc.boolean() }),
  fc.constant<Edit>({ kind: 'write', changes: { clock: { steps: 5 } } }),
  fc.constant<Edit>({ kind: 'sample', draws: 256, seed: 2 }),
);

/** Groups without entries change nothing. */
const plain = ({ changes, ...rest }: Exploration) => ({
  ...rest,
  changes: Object.fromEntries(Object.entries(changes).filter(([, value]) => JSON.stringify(value) !== '{}')),
});

describe('edits', () => {
  test('give numbers values and put them back', () => {
    const history = made(set('a', '1 %'), set('b', '2'), { kind: 'unset', name: 'a' });
    expect(numberOf(history.present, 'a')).toBeUndefined();
    expect(numberOf(history.present, 'b')).toBe('2');
    expect(START.changes).toEqual({});
  });

  test('that change nothing are no edits', () => {
    const history = made(set('a', '1'), { kind: 'turn', variant: 'v', on: false });
    expect(edit(history, set('a', '1')).past).toHaveLength(history.past.length);
    expect(made({ kind: 'turn', variant: 'v', on: false }).past).toHaveLength(0);
  });

  test('of a lever on its way are one, back to where it began', () => {
    const began = made(set('b', '5'));
    const moved = ['1', '2', '3'].reduce((history, value) => edit(history, set('a', value), true), began);
    expect(moved.past).toHaveLength(2);
    expect(undo(moved).present).toEqual(began.present);
    expect(redo(undo(moved)).present).toEqual(moved.present);
  });

  test('of another lever are another edit', () => {
    const moved = edit(made(set('a', '1')), set('b', '1'), true);
    expect(moved.past).toHaveLength(2);
  });

  test('can be undone to the very start and made again, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const history = made(...edits);
        const back = history.past.reduce((each) => undo(each), history);
        expect(back.present).toEqual(START);
        expect(history.past.reduce((each) => redo(each), back)).toEqual(history);
      }),
    );
  });

  test('taken back alone leave what the others make', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), fc.nat(), (edits, at) => {
        const history = made(...edits);
        fc.pre(history.past.length > 0);
        const index = at % history.past.length;
        const others = history.past.filter((_, other) => other !== index).map((entry) => entry.edit);
        expect(plain(takeBack(history, index).present)).toEqual(plain(made(...others).present));
      }),
    );
  });

  test('never touch what objects have by nature', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'a b', '']) {
      expect(made(set(name, '1')).past.length).toBeLessThanOrEqual(1);
      expect(numberOf(made(set(name, '1')).present, name)).toBeUndefined();
    }
    expect(({} as { value?: string }).value).toBeUndefined();
  });
});
