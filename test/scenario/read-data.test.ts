import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { effectiveText, readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { plain, treeAt } from '../../src/scenario/tree.ts';
import { compile } from '../../src/study/compile.ts';
import type { Study } from '../../src/study/study.ts';
import { memoryFiles, study } from '../engine.ts';
import { talks } from './marked.ts';

const TABLE = 'study,rate,n\n"One, and others",2,3\nTwo,8.5,1\r\nThree,,9\nFour,-1e-1,0\n';

const scenario = (value: string): string =>
  talks({
    parameters: `parameters: { speed: { value: ${value}, assumed: x } }`,
    moves: 'moves: { month: { when: talks.open, hazard: { AGREE: "max(speed, 0)/year", BREAK: 0.1/year } } }',
    parties: '',
    chart:
      'chart: { talks: { initial: open, states: { open: { on: { AGREE: agreed, BREAK: broken } }, agreed: {}, broken: {} } } }',
    outcomes: 'outcomes: { deal: { when: talks.agreed }, noDeal: { when: not talks.agreed } }',
  });

async function read(files: Readonly<Record<string, string>>): Promise<ScenarioReading> {
  return readScenario('main.yaml', memoryFiles(files));
}

const numberOf = ({ tree }: ScenarioReading): unknown => {
  const found = treeAt(tree, ['parameters', 'speed', 'value']);
  return found && plain(found);
};

function run(reading: ScenarioReading): Study {
  const { compiled, problems } = compile(reading);
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return study(compiled, 64);
}

describe('a value from a table', () => {
  test.each([
    [
      '{ data: { file: t.csv, column: rate } }',
      {
        discrete: [
          [2, 1],
          [8.5, 1],
          [-0.1, 1],
        ],
      },
    ],
    [
      '{ data: { file: ./t.csv, column: rate, weight: n } }',
      {
        discrete: [
          [2, 3],
          [8.5, 1],
          [-0.1, 0],
        ],
      },
    ],
    [
      '{ data: { file: t.csv, column: rate, unit: "%/year" } }',
      {
        discrete: [
          ['2 %/year', 1],
          ['8.5 %/year', 1],
          ['-0.1 %/year', 1],
        ],
      },
    ],
    [
      '{ data: { file: t.csv, column: n, unit: 1/month }, truncate: [0 / month, 5 / month] }',
      {
        discrete: [
          ['3 /month', 1],
          ['1 /month', 1],
          ['9 /month', 1],
          ['0 /month', 1],
        ],
        truncate: ['0 / month', '5 / month'],
      },
    ],
  ])('%s becomes a discrete distribution', async (value, expected) => {
    const reading = await read({ 'main.yaml': scenario(value), 't.csv': TABLE });
    expect(numberOf(reading)).toEqual(expected);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has each number at its place in the table', async () => {
    const { tree } = await read({
      'main.yaml': scenario('{ data: { file: t.csv, column: rate, weight: n } }'),
      't.csv': TABLE,
    });
    const placeAt = (...at: number[]): unknown =>
      treeAt(tree, ['parameters', 'speed', 'value', 'discrete', ...at])?.place;
    expect(placeAt(0, 0)).toEqual({ file: 't.csv', line: 2, column: 19, length: 1 });
    expect(placeAt(1, 1)).toEqual({ file: 't.csv', line: 3, column: 9, length: 1 });
  });

  test('gives the numbers of the list written out, also from the text of the result', async () => {
    const reading = await read({
      'main.yaml': scenario('{ data: { file: t.csv, column: n } }'),
      't.csv': TABLE,
    });
    const written = await read({ 'main.yaml': scenario('{ discrete: [[3, 1], [1, 1], [9, 1], [0, 1]] }') });
    const again = await read({ 'main.yaml': effectiveText(reading.tree) });
    expect(run(written).outcomes).toEqual(run(reading).outcomes);
    expect(run(again)).toEqual(run(reading));
    expect(plain(again.tree)).toEqual(plain(reading.tree));
  });

  test('is looked up beside the file that names it, also where another extends that', async () => {
    const base = scenario('{ data: { file: tables/t.csv, column: n } }');
    const reading = await read({
      'main.yaml': 'parley: 1\nextends: base/one.yaml\n',
      'base/one.yaml': base,
      'base/tables/t.csv': TABLE,
    });
    expect(reading.problems).toEqual([]);
    expect([...reading.sources.keys()]).toEqual(['main.yaml', 'base/one.yaml', 'base/tables/t.csv']);
  });

  test('replaces the value of the base as a whole', async () => {
    const reading = await read({
      'main.yaml':
        'parley: 1\nextends: base.yaml\nparameters: { speed: { value: { data: { file: t.csv, column: n } }, assumed: y } }\n',
      'base.yaml': scenario('{ uniform: [0, 1] }'),
      't.csv': TABLE,
    });
    expect(numberOf(reading)).toEqual({
      discrete: [
        [3, 1],
        [1, 1],
        [9, 1],
        [0, 1],
      ],
    });
  });

  test('at fault does not keep other problems from being told', async () => {
    const reading = await read({
      'main.yaml': `${scenario('{ data: { file: t.csv, column: m } }')}meazures: {}\n`,
      't.csv': TABLE,
    });
    expect(compile(reading).problems.map(({ rule }) => rule)).toEqual(['unknown-column', 'unknown-key']);
  });

  test('is told in short where the list is long', async () => {
    const table = `n\n${Array.from({ length: 200 }, (_, at) => at / 8).join('\n')}\n`;
    const { assumptions } = run(
      await read({ 'main.yaml': scenario('{ data: { file: t.csv, column: n } }'), 't.csv': table }),
    );
    expect(assumptions[0]?.value).toBe('discrete 0, 0.125, 0.25, … (n = 200)');
  });

  test('comes with the shipped scenarios that name one', async () => {
    const entry = 'parley/published-elasticities';
    const reading = await readScenario(entry, nodeFiles({ entry, input: () => process.stdin }));
    expect(reading.problems).toEqual([]);
    expect([...reading.sources.keys()]).toContain('parley/data/car-demand-elasticities.csv');
  });
});
