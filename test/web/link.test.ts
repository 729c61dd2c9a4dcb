import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exploration, JsonMap } from '../../src/scenario/exploration.ts';
import { pack, unpack } from '../../web/src/link/deflate.ts';
import { type LinkState, MOST_READ } from '../../web/src/link/link-state.ts';
import { readLink } from '../../web/src/link/read-link.ts';
import { writeLink } from '../../web/src/link/write-link.ts';

const BASE: Exploration = {
  base: { kind: 'shipped', name: 'parley/japan-us-2018' },
  variants: [],
  changes: {},
  draws: 64,
  seed: 1,
};
const START: LinkState = {
  exploration: BASE,
  compared: undefined,
  language: undefined,
  face: 'explore',
  cursor: undefined,
  open: [],
  picks: new Map(),
  hash: undefined,
  headline: undefined,
};

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/).filter((each) => !(each in Object.prototype));
const value = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const structural: fc.Arbitrary<JsonMap> = fc.record(
  {
    clock: fc.record({ steps: fc.integer() }),
    moves: fc.dictionary(name, fc.oneof(fc.constant(null), fc.record({ when: value })), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  },
  { requiredKeys: [] },
);
const exploration: fc.Arbitrary<Exploration> = fc
  .record({
    own: fc.option(
      fc.record(
        {
          name: value,
          text: fc.string({ maxLength: 500, unit: 'grapheme' }),
          below: fc.dictionary(name, value, { noNullPrototype: true }),
        },
        { requiredKeys: ['name', 'text'] },
      ),
    ),
    variants: fc.uniqueArray(
      fc.constantFrom('parley/no-freeze', 'parley/retaliation', 'parley/theory/ultimatum'),
    ),
    moved: fc.dictionary(name, value, { noNullPrototype: true }),
    rest: structural,
    draws: fc.constantFrom(64, 256, 1024),
    seed: fc.nat(),
  })
  .map(({ own, variants, moved, rest, draws, seed }) => {
    const parameters = Object.fromEntries(Object.entries(moved).map(([key, text]) => [key, { value: text }]));
    return {
      base: own === null ? BASE.base : { kind: 'own', ...own },
      variants,
      changes: Object.keys(parameters).length === 0 ? rest : { ...rest, parameters },
      draws,
      seed,
    };
  });
const state: fc.Arbitrary<LinkState> = fc.record({
  exploration,
  compared: fc.option(exploration, { nil: undefined }).filter((each) => each?.base.kind !== 'own'),
  language: fc.constantFrom('en', 'ja', undefined),
  face: fc.constantFrom('explore', 'edit', 'play'),
  cursor: fc.option(fc.nat(400), { nil: undefined }),
  open: fc.uniqueArray(name),
  picks: fc.dictionary(name, value, { noNullPrototype: true }).map((each) => new Map(Object.entries(each))),
  hash: fc.constantFrom(undefined, '0123abcd'),
  headline: fc.constant(undefined),
});

async function fragmentOf(written: LinkState): Promise<string | undefined> {
  const link = await writeLink(written);
  return link.kind === 'link' ? link.fragment : undefined;
}

describe('a link', () => {
  test('brings back the whole page', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (written) => {
        const fragment = await fragmentOf(written);
        fc.pre(fragment !== undefined && fragment !== '');
        const { state: read, faults } = await readLink(fragment ?? '', START);
        expect(faults).toEqual([]);
        expect(read).toEqual({
          ...written,
          exploration: { ...written.exploration, base: read.exploration.base },
        });
        if (written.exploration.base.kind === 'own')
          expect(read.exploration.base).toEqual(written.exploration.base);
      }),
      { numRuns: 300 },
    );
  });

  test('of a page as it opens is empty', async () => {
    expect(await fragmentOf(START)).toBe('');
  });

  test('reads like a command line, and is short', async () => {
    const changes = {
      parameters: {
        extraDuty: { value: '15 %' },
        imposeCost: { value: '0.5 trillion JPY' },
        usResolve: { value: '0.4' },
        wordCost: { value: '2 trillion JPY' },
        producerWeight: { value: '3' },
      },
    };
    const fragment = await fragmentOf({
      ...START,
      exploration: { ...BASE, changes, variants: ['parley/no-freeze'] },
    });
    expect(fragment).toContain('v=1&set.extraDuty=15+%25&set.imposeCost=0.5+trillion+JPY');
    expect(fragment).toContain('with=no-freeze');
    expect(fragment?.length).toBeLessThan(200);
  });

  test('that would be too long is told as such', async () => {
    const text = Array.from(
      { length: 4000 },
      (_, at) => `a${(at * 7919) % 10007}: ${(at * 104729) % 99991}`,
    ).join('\n');
    const long = {
      ...START,
      exploration: { ...BASE, base: { kind: 'own', name: 'my.yaml', text } as const },
    };
    expect((await writeLink(long)).kind).toBe('tooLong');
  });
});

describe('a damaged link', () => {
  test('never fails, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (fragment) => {
        const { state: read, faults } = await readLink(fragment, START);
        expect(read.exploration.base).toEqual(BASE.base);
        expect(Array.isArray(faults)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('tells each part that cannot be used, and uses the rest', async () => {
    const fragment = [
      'v=9',
      'set.extraDuty=15%25',
      'sed=3',
      'draws=-5',
      'seed=NaN',
      'with=../../etc/passwd',
      'lang=xx',
      'h=zz',
      'was=7',
      'text=%E0%A4%A',
      'changes=!!!!',
      'set.__proto__=1',
      'set.constructor=1',
      'pick.a b=1',
      'at=1e9',
    ].join('&');
    const { state: read, faults } = await readLink(fragment, START);
    expect(read.exploration.changes).toEqual({ parameters: { extraDuty: { value: '15%' } } });
    expect(faults).toContainEqual({ kind: 'unknownKey', key: 'sed', nearest: 'seed' });
    expect(faults).toContainEqual({ kind: 'newer', version: '9' });
    expect(faults).toContainEqual({ kind: 'damaged', key: 'text' });
    expect(faults).toContainEqual({ kind: 'damaged', key: 'changes' });
    expect(faults).toHaveLength(14);
    expect(({} as { value?: string }).value).toBeUndefined();
  });

  test('of a million characters is not read', async () => {
    const { state: read, faults } = await readLink(`set.a=${'1'.repeat(1_000_000)}`, START);
    expect(read).toBe(START);
    expect(faults).toEqual([{ kind: 'tooLong', length: 1_000_006, most: MOST_READ }]);
  });

  test('with changes that mean something to a program is refused', async () => {
    for (const text of [
      '{"__proto__":{"value":"1"}}',
      '{"a":{"constructor":1}}',
      '[1]',
      '"x"',
      '{',
      `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`,
    ]) {
      const { state: read, faults } = await readLink(`changes=${await pack(text)}`, START);
      expect(read.exploration.changes).toEqual({});
      expect(faults).toEqual([{ kind: 'damaged', key: 'changes' }]);
    }
  });

  test('that unpacks to very much is stopped', async () => {
    const bomb = await pack('a'.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(MOST_READ);
    expect(await unpack(bomb)).toBeUndefined();
  });

  test('cut anywhere is read as far as it goes', async () => {
    const whole = 'v=1&set.extraDuty=15+%25&with=no-freeze&lang=ja&at=12';
    for (let end = 0; end <= whole.length; end += 1) {
      const { state: read } = await readLink(whole.slice(0, end), START);
      expect(read.exploration.base).toEqual(BASE.base);
    }
  });
});
