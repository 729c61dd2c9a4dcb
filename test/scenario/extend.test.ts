import { describe, expect, test } from 'vitest';
import { readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { resolveTarget } from '../../src/scenario/resolve-target.ts';
import type { Setting } from '../../src/scenario/setting.ts';
import { plain } from '../../src/scenario/tree.ts';
import { memoryFiles } from '../engine.ts';
import { talks } from './marked.ts';

const BASE = talks({
  title: 'title: { en: Talks, ja: 協議 }',
  sources: 'sources: { jiji: { title: Jiji } }',
  parameters: `parameters:
  speed: { value: 0.1, label: how fast, source: { from: jiji } }
  worth: { value: { triangular: [1, 2, 3] }, assumed: a guess }`,
  constants: 'constants: { LONG: { value: 12, label: months } }',
  calendar: 'calendar: { VOTE: { date: 2018-11-06, source: { from: jiji }, label: a vote } }',
  counters: 'counters: { rounds: { counts: [AGREE, BREAK], max: 3 } }',
});

/** Reads a variant of the base, with settings on top. */
async function variant(text: string, settings: readonly Setting[] = []): Promise<ScenarioReading> {
  return readScenario(
    'main.yaml',
    memoryFiles({ 'main.yaml': `extends: base.yaml\n${text}`, 'base.yaml': BASE }),
    settings,
  );
}

/** The plain data of a reading, from some keys down. */
function at(reading: ScenarioReading, ...path: string[]): unknown {
  return path.reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], plain(reading.tree));
}

const rulesOf = ({ problems }: ScenarioReading): string[] => problems.map(({ rule }) => rule);

describe('a variant', () => {
  test('is its base where it says nothing', async () => {
    const alone = await readScenario('base.yaml', memoryFiles({ 'base.yaml': BASE }));
    expect(plain((await variant('')).tree)).toEqual(plain(alone.tree));
  });

  test('adds to a map', async () => {
    const reading = await variant('conditions: { done: talks.agreed }');
    expect(at(reading, 'conditions')).toEqual({ done: 'talks.agreed' });
  });

  test('merges maps at every depth', async () => {
    const reading = await variant('chart: { talks: { states: { open: { on: { POSTPONE: open } } } } }');
    expect(at(reading, 'chart', 'talks', 'states', 'open', 'on')).toEqual({
      AGREE: 'agreed',
      BREAK: 'broken',
      POSTPONE: 'open',
    });
  });

  test('replaces a list as a whole', async () => {
    const reading = await variant('counters: { rounds: { counts: [IMPOSE] } }');
    expect(at(reading, 'counters', 'rounds')).toEqual({ counts: ['IMPOSE'], max: 3 });
  });

  test('replaces a distribution as a whole', async () => {
    const reading = await variant('parameters: { worth: { value: { uniform: [0, 1] }, assumed: wider } }');
    expect(at(reading, 'parameters', 'worth', 'value')).toEqual({ uniform: [0, 1] });
  });

  test('puts a number in the place of a distribution', async () => {
    const reading = await variant('parameters: { worth: { value: 2, assumed: known } }');
    expect(at(reading, 'parameters', 'worth')).toEqual({ value: 2, assumed: 'known' });
  });

  test('removes what it sets to null', async () => {
    const reading = await variant('moves: { tariff: null }');
    expect(Object.keys(at(reading, 'moves') as object)).toEqual(['month']);
  });

  test('leaves no null where there was nothing to remove', async () => {
    const reading = await variant('conditions: { done: talks.agreed, never: null }');
    expect(at(reading, 'conditions')).toEqual({ done: 'talks.agreed' });
  });

  test('keeps the order of its base and puts new entries last', async () => {
    const reading = await variant(
      'moves: { last: { when: talks.open, event: BREAK }, month: { label: This month } }',
    );
    expect(Object.keys(at(reading, 'moves') as object)).toEqual(['tariff', 'month', 'last']);
  });

  test('has no trace of `extends`', async () => {
    expect(at(await variant(''), 'extends')).toBeUndefined();
  });

  test('shows its own places and those of its base', async () => {
    const reading = await variant('measures: { frozen: { time: talks.opne } }\nformulas: { pace: worht }');
    const wrong = await readScenario(
      'main.yaml',
      memoryFiles({ 'main.yaml': 'extends: base.yaml\ntitle: 3\n', 'base.yaml': `${BASE}meazures: {}\n` }),
    );
    expect(rulesOf(reading)).toEqual([]);
    expect(wrong.problems.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['language-lost', 'main.yaml'],
      ['wrong-type', 'main.yaml'],
      ['unknown-key', 'base.yaml'],
    ]);
  });

  test('of a variant is laid over both', async () => {
    const reading = await readScenario(
      'top.yaml',
      memoryFiles({
        'top.yaml': 'extends: middle.yaml\nclock: { report: 6 }\n',
        'middle.yaml': 'extends: base.yaml\nclock: { report: 9, steps: 36 }\n',
        'base.yaml': BASE,
      }),
    );
    expect(at(reading, 'clock')).toMatchObject({ report: 6, steps: 36, step: '1 month' });
    expect([...reading.sources.keys()]).toEqual(['top.yaml', 'middle.yaml', 'base.yaml']);
  });
});

describe('a variant is warned', () => {
  test('of a value that changes nothing', async () => {
    expect(rulesOf(await variant('clock: { steps: 24 }'))).toEqual(['override-without-effect']);
  });

  test('of a list that changes nothing', async () => {
    expect(rulesOf(await variant('counters: { rounds: { counts: [AGREE, BREAK] } }'))).toEqual([
      'override-without-effect',
    ]);
  });

  test('of a removal of nothing', async () => {
    expect(rulesOf(await variant('payoffs: null'))).toEqual(['override-without-effect']);
  });

  test('of a language that it loses', async () => {
    expect(rulesOf(await variant('title: Only in English'))).toEqual(['language-lost']);
  });

  test('of nothing where it changes things', async () => {
    expect(rulesOf(await variant('clock: { steps: 25 }\ntitle: { en: Other, ja: 別 }'))).toEqual([]);
  });

  test('of nothing where it says the version once more', async () => {
    expect(rulesOf(await variant('parley: 1'))).toEqual([]);
  });
});

describe('the source of a number', () => {
  test('is gone where a variant changes the number without giving one, and it says who did', async () => {
    const reading = await variant('parameters: { speed: { value: 0.2 } }');
    expect(at(reading, 'parameters', 'speed')).toEqual({ value: 0.2, label: 'how fast' });
    expect([...reading.changed]).toEqual([['speed', 'main.yaml']]);
  });

  test('stays where a variant changes something else', async () => {
    const reading = await variant('parameters: { speed: { label: speed of talks } }');
    expect(at(reading, 'parameters', 'speed')).toMatchObject({ source: { from: 'jiji' } });
    expect(reading.changed.size).toBe(0);
  });

  test('of a date is gone with the date, and stays where a variant changes something else', async () => {
    const other = await variant('calendar: { VOTE: { date: 2018-11-13 } }');
    expect(at(other, 'calendar', 'VOTE')).toEqual({ date: '2018-11-13', label: 'a vote' });
    expect([...other.changed]).toEqual([['VOTE', 'main.yaml']]);
    const named = await variant('calendar: { VOTE: { label: the vote } }');
    expect(at(named, 'calendar', 'VOTE')).toMatchObject({ source: { from: 'jiji' } });
  });

  test('is the new one where a variant gives one', async () => {
    const reading = await variant('parameters: { speed: { value: 0.2, assumed: faster } }');
    expect(at(reading, 'parameters', 'speed')).toEqual({ value: 0.2, label: 'how fast', assumed: 'faster' });
    expect(reading.changed.size).toBe(0);
  });
});

describe('a setting', () => {
  test('changes a parameter', async () => {
    const reading = await variant('', [{ name: 'speed', value: '0.3' }]);
    expect(at(reading, 'parameters', 'speed', 'value')).toBe('0.3');
    expect(reading.changed.get('speed')).toBe('--set speed');
  });

  test('changes a constant', async () => {
    expect(at(await variant('', [{ name: 'LONG', value: '24' }]), 'constants')).toEqual({ LONG: '24' });
  });

  test('changes a constant that only the variant has', async () => {
    const reading = await variant('constants: { SHORT: 3 }', [{ name: 'SHORT', value: '4' }]);
    expect(at(reading, 'constants', 'SHORT')).toBe('4');
  });

  test('of the same name counts the last time', async () => {
    const reading = await variant('', [
      { name: 'speed', value: '0.3' },
      { name: 'speed', value: '0.4' },
    ]);
    expect(at(reading, 'parameters', 'speed', 'value')).toBe('0.4');
  });
});

describe('the dimensions of the sampling design', () => {
  test('are in the order of first appearance, base first; removed parameters keep theirs', async () => {
    const reading = await variant('parameters: { early: { value: 1, assumed: x }, speed: null }');
    expect(reading.dimensions).toEqual(['speed', 'worth', 'early']);
  });
});

describe('resolveTarget', () => {
  test.each([
    ['base.yaml', 'main.yaml', 'main.yaml', 'base.yaml'],
    ['./base.yaml', 'dir/main.yaml', 'dir/main.yaml', 'dir/base.yaml'],
    ['sub/base.yaml', 'dir/main.yaml', 'dir/main.yaml', 'dir/sub/base.yaml'],
    ['../base.yaml', 'dir/sub/other.yaml', 'dir/main.yaml', 'dir/base.yaml'],
    ['parley/japan-us-2018', 'main.yaml', 'main.yaml', 'parley/japan-us-2018'],
    ['minimal.yaml', 'parley/japan-us-2018', 'main.yaml', 'parley/minimal'],
  ])('takes %s of %s, with %s on the command line, for %s', (target, from, entry, resolved) => {
    expect(resolveTarget(target, from, entry)).toBe(resolved);
  });

  test.each([
    ['../base.yaml', 'main.yaml', 'main.yaml'],
    ['../../base.yaml', 'dir/sub/other.yaml', 'dir/main.yaml'],
    ['sub/../../base.yaml', 'dir/main.yaml', 'dir/main.yaml'],
    ['/etc/passwd', 'main.yaml', 'main.yaml'],
    ['C:/secret.yaml', 'main.yaml', 'main.yaml'],
    ['..\\base.yaml', 'main.yaml', 'main.yaml'],
    ['base.yaml\0.txt', 'main.yaml', 'main.yaml'],
    ['', 'main.yaml', 'main.yaml'],
    ['../../etc/passwd', 'parley/japan-us-2018', 'main.yaml'],
  ])('refuses %j of %s', (target, from, entry) => {
    expect(resolveTarget(target, from, entry)).toBeUndefined();
  });
});
