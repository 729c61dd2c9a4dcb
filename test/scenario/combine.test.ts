import { describe, expect, test } from 'vitest';
import { effectiveText, readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { plain } from '../../src/scenario/tree.ts';
import { memoryFiles } from '../engine.ts';
import { talks } from './marked.ts';

const BASE = talks({
  title: 'title: { en: Talks, ja: 協議 }',
  sources: 'sources: { jiji: { title: Jiji } }',
  parameters: `parameters:
  speed: { value: 0.1, source: { from: jiji } }
  worth: { value: { triangular: [1, 2, 3] }, assumed: a guess }
  odds: { value: 0.5, assumed: a guess }`,
  expect: 'expect: { rare: deal < 1 }',
});

/** Reads the base with variants laid over it, each by its name without ending. */
async function combine(
  variants: Readonly<Record<string, string>>,
  names: readonly string[] = Object.keys(variants),
  settings: readonly { name: string; value: string }[] = [],
): Promise<ScenarioReading> {
  const files = Object.fromEntries(Object.entries(variants).map(([name, text]) => [`${name}.yaml`, text]));
  const all = memoryFiles({ ...files, 'base.yaml': BASE });
  return readScenario(
    'base.yaml',
    all,
    settings,
    names.map((name) => `${name}.yaml`),
  );
}

const over = (text: string, base = 'base'): string => `extends: ${base}.yaml\n${text}`;
const dataOf = ({ tree }: ScenarioReading): Record<string, unknown> => plain(tree) as Record<string, unknown>;
const told = ({ problems }: ScenarioReading): unknown[] =>
  problems.map(({ rule, facts }) => ('path' in facts ? [rule, facts.path] : [rule]));

const SLOW = over('title: { en: "Talks: slow", ja: 協議：遅い }\nclock: { steps: 36 }\n');
const FAST = over('title: { en: "Talks, fast", ja: 協議、速い }\nparameters: { speed: { value: 0.9 } }\n');

describe('one variant laid over its base', () => {
  test('is the variant itself', async () => {
    const combined = await combine({ fast: FAST });
    const alone = await readScenario('fast.yaml', memoryFiles({ 'fast.yaml': FAST, 'base.yaml': BASE }));
    expect(effectiveText(combined.tree)).toBe(effectiveText(alone.tree));
    expect(combined.dimensions).toEqual(alone.dimensions);
    expect([...combined.changed]).toEqual([...alone.changed]);
    expect(combined.problems).toEqual(alone.problems);
  });
});

describe('several variants', () => {
  test('are what one variant with all their changes is', async () => {
    const changes = 'clock: { steps: 36 }\nparameters: { speed: { value: 0.9 } }\n';
    const title = 'title: { en: "Talks: slow + fast", ja: 協議：遅い + 速い }\n';
    const combined = await combine({ slow: SLOW, fast: FAST });
    const written = await combine({ both: over(title + changes) });
    expect(dataOf(combined)).toEqual(dataOf(written));
    expect(combined.problems).toEqual([]);
    expect([...combined.changed]).toEqual([['speed', 'fast.yaml']]);
  });

  test('are laid in the order given', async () => {
    const late = over('moves: { late: { when: talks.open, event: BREAK } }\n');
    const early = over('moves: { early: { when: talks.open, event: AGREE } }\n');
    const movesOf = async (...names: string[]): Promise<string[]> =>
      Object.keys(dataOf(await combine({ late, early }, names))['moves'] as object);
    expect(await movesOf('late', 'early')).toEqual(['tariff', 'month', 'late', 'early']);
    expect(await movesOf('early', 'late')).toEqual(['tariff', 'month', 'early', 'late']);
  });

  test('have their new parameters after those of the base, removed ones included', async () => {
    const reading = await combine({
      b: over('parameters: { x: { value: 1, assumed: x }, worth: null }\n'),
      a: over('parameters: { y: { value: 1, assumed: y } }\n'),
    });
    expect(reading.dimensions).toEqual(['speed', 'worth', 'odds', 'x', 'y']);
  });

  test('stand below settings', async () => {
    const reading = await combine(
      { slow: SLOW, fast: FAST },
      ['slow', 'fast'],
      [{ name: 'speed', value: '0.2' }],
    );
    expect(dataOf(reading)['parameters']).toMatchObject({ speed: { value: '0.2' } });
    expect(reading.changed.get('speed')).toBe('--set speed');
  });

  test('may remove the same, set the same and expect different things', async () => {
    const reading = await combine({
      a: over('expect: null\nparameters: { odds: null, speed: { value: 0.3 } }\n'),
      b: over('expect: { sure: deal > 0 }\nparameters: { odds: null, speed: { value: 0.3 } }\n'),
    });
    expect(told(reading)).toEqual([]);
    expect(dataOf(reading)['expect']).toEqual({ sure: 'deal > 0' });
  });

  test('share the files between them and the base', async () => {
    const middle = over('clock: { steps: 30 }\n');
    const a = over('clock: { steps: 40 }\n', 'middle');
    const b = over('parameters: { speed: { value: 0.3 } }\n', 'middle');
    const reading = await combine({ middle, a, b }, ['a', 'b']);
    expect(told(reading)).toEqual([]);
    expect(dataOf(reading)['clock']).toMatchObject({ steps: 40 });
  });

  test('agree where a file between is overruled', async () => {
    const value = (of: string): string => `parameters: { worth: { value: { ${of} } } }\n`;
    const middle = over(value('uniform: [0, 1]'));
    const a = over(value('normal: [0, 1]'), 'middle');
    const b = over(value('normal: [0, 1]'));
    expect(told(await combine({ middle, a, b }, ['a', 'b']))).toEqual([]);
  });

  test('may extend each other, in any order', async () => {
    const a = over('clock: { steps: 30 }\n');
    const b = over('clock: { steps: 40 }\n', 'a');
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const reading = await combine({ a, b }, names);
      expect(told(reading)).toEqual([]);
      expect(dataOf(reading)['clock']).toMatchObject({ steps: 40 });
    }
  });

  test('count once if named twice', async () => {
    expect(dataOf(await combine({ slow: SLOW }, ['slow', 'slow']))['title']).toEqual({
      en: 'Talks: slow',
      ja: '協議：遅い',
    });
  });

  test('are known by their file, whatever its name', async () => {
    const files = memoryFiles({ 'b.yaml': BASE, 'dir/v.yaml': 'extends: same.yaml\nclock: { steps: 9 }\n' });
    const identify = async (name: string): Promise<string> => (name === 'dir/same.yaml' ? 'b.yaml' : name);
    const reading = await readScenario('b.yaml', { ...files, identify }, [], ['dir/v.yaml']);
    expect(told(reading)).toEqual([]);
    expect(dataOf(reading)['clock']).toMatchObject({ steps: 9 });
  });

  test('are warned of what has no effect on the base, once', async () => {
    const middle = over('clock: { steps: 24 }\n');
    const a = over('clock: { report: 6 }\n', 'middle');
    const b = over('clock: { step: 2 months }\n', 'middle');
    expect(told(await combine({ middle, a, b }, ['a', 'b']))).toEqual([
      ['override-without-effect', 'clock.steps'],
    ]);
  });
});

describe('the title of several variants', () => {
  const titleOf = async (...texts: string[]): Promise<unknown> =>
    dataOf(await combine(Object.fromEntries(texts.map((text, at) => [`v${at}`, over(text)]))))['title'];

  test('names what each adds', async () => {
    expect(await titleOf('title: Talks – slow', 'title: Talkshow')).toEqual({
      en: 'Talks: slow + Talkshow',
      ja: '協議：Talks – slow + Talkshow',
    });
  });

  test('names a variant without title by its file', async () => {
    expect(await titleOf('clock: { steps: 30 }', 'title: { en: "Talks: slow", ja: 協議：遅い }')).toEqual({
      en: 'Talks: v0 + slow',
      ja: '協議：v0 + 遅い',
    });
  });

  test('has what a variant says in one language only', async () => {
    expect(await titleOf('clock: { steps: 30 }', 'title: { en: "Talks: slow" }')).toEqual({
      en: 'Talks: v0 + slow',
      ja: '協議：v0 + v1',
    });
  });

  test('hides no title of a wrong form, and none that is missing', async () => {
    const slow = over('clock: { steps: 30 }');
    expect(told(await combine({ slow, b: over('title: 3') }))).toContainEqual(['wrong-type']);
    expect(told(await combine({ slow, b: over('title: null') }))).toContainEqual(['missing-key']);
  });

  test('goes with all that is described', async () => {
    const texts = ['description: { en: One., ja: 一。 }', 'description: Two.', ''];
    const reading = await combine(Object.fromEntries(texts.map((text, at) => [`v${at}`, over(text)])));
    expect(dataOf(reading)['description']).toEqual({ en: 'One. Two.', ja: '一。Two.' });
  });
});

describe('two variants disagree', () => {
  test.each([
    [
      'on a number',
      'parameters: { odds: { value: 1 } }',
      'parameters: { odds: { value: 2 } }',
      'parameters.odds.value',
    ],
    ['on a removal', 'parameters: { odds: null }', 'parameters: { odds: { value: 2 } }', 'parameters.odds'],
    ['on a whole section', 'moves: { tariff: { rate: 1 } }', 'moves: null', 'moves'],
    [
      'on a distribution as a whole',
      'parameters: { worth: { value: { triangular: [1, 2, 3] } } }',
      'parameters: { worth: { value: { uniform: [1, 2] } } }',
      'parameters.worth.value',
    ],
    [
      'on a list',
      'counters: { n: { counts: [AGREE], max: 1 } }',
      'counters: { n: { counts: [BREAK], max: 1 } }',
      'counters.n.counts',
    ],
    [
      'on a number and where it is from',
      'parameters: { odds: { source: { from: jiji } } }',
      'parameters: { odds: { value: 2, assumed: x } }',
      'parameters.odds',
    ],
  ])('%s, in either order', async (_, a, b, path) => {
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const reading = await combine({ a: over(a), b: over(b) }, names);
      expect(told(reading)).toContainEqual(['variants-disagree', path]);
    }
  });

  test('on what one of them has from a file between', async () => {
    const middle = over('clock: { steps: 30 }\n');
    const a = over('title: x\n', 'middle');
    expect(told(await combine({ middle, a, b: over('clock: { steps: 40 }\n') }, ['a', 'b']))).toContainEqual([
      'variants-disagree',
      'clock.steps',
    ]);
  });
});
