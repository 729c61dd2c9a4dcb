import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, loadEngine } from '../../src/cli/engine.ts';
import { chartJsonSchema, situationJsonSchema } from '../../src/report/show/show-json-schema.ts';
import { type Spoken, speak } from './fake-io.ts';
import { type ScenarioFolder, scenarioFolder, TALKS } from './scenario-folder.ts';

/** The scenario of other tests with a name that can be computed with. */
const COMPUTED = TALKS.replace('none:', 'noDeal:');

let folder: ScenarioFolder;
let path = '';
let engine: Engine;

beforeAll(async () => {
  folder = scenarioFolder({ 'a.yaml': COMPUTED });
  path = folder.path('a.yaml');
  engine = await loadEngine();
});
afterAll(() => folder.remove());

/** `parley show` with the real engine. */
function show(...args: readonly string[]): Promise<Spoken> {
  return speak(['show', path, ...args], { engine });
}

describe('show --chart', () => {
  test('draws Mermaid if no format is named, at the report', async () => {
    const { code, out, err } = await show('--chart');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^---\ntitle: "Talks: 1 August 2019"\n---\nstateDiagram-v2\n/);
    expect((await show('--chart', 'mermaid')).out).toBe(out);
    expect((await speak(['show', '--chart', path], { engine })).out).toBe(out);
    expect((await show('--chart', '--at', '2019-08-01')).out).toBe(out);
  });

  test('draws DOT, in Japanese, at a date', async () => {
    const { code, out } = await show('--chart', 'dot', '--at', '2018-08-20', '--lang', 'ja');
    expect(out).toContain('label="協議（2018年8月1日）";');
    expect(out).toContain('[label="talks.open\\n100%"');
    expect(code).toBe(0);
  });

  test('gives JSON', async () => {
    const { out } = await show('--chart', '--json', '--draws', '32', '--seed', '5');
    const json = chartJsonSchema.parse(JSON.parse(out));
    expect([json.draws, json.seed, json.step, json.date]).toEqual([32, 5, 12, '2019-08-01']);
  });

  test('gives the same bytes again', async () => {
    expect((await show('--chart', 'dot')).out).toBe((await show('--chart', 'dot')).out);
  });
});

describe('show --at', () => {
  test('tells how things stand, with the draws of check', async () => {
    const { code, out } = await show('--at', '2018-11-15', '--state', 'talks.open');
    expect(out).toContain('1 November 2018; talks.open\n');
    expect(out).toContain('64 draws, seed 1');
    expect(code).toBe(0);
  });

  test('gives JSON whose numbers are those of geometric talks', async () => {
    const { out } = await show('--at', '3', '--state', 'talks.open', '--json', '--set', 'odds=0.25');
    const json = situationJsonSchema.parse(JSON.parse(out));
    expect(json.probability).toBeCloseTo(0.75 ** 3, 12);
    expect(json.outcomes['noDeal']?.there).toBeCloseTo(0.75 ** 9, 12);
    expect(json.outcomes['noDeal']?.elsewhere).toBe(0);
    expect(json.draws).toBe(1);
  });

  test('answers also what cannot be', async () => {
    const { code, out } = await show('--at', '2018-08-01', '--state', 'talks.agreed');
    expect(out).toContain('This cannot be then.\nThe nearest time at which it can be: 1 September 2018.');
    expect(code).toBe(0);
  });
});

describe('a wrong command line', () => {
  const cases: [string, string[], string][] = [
    ['a date before the start', ['--at', '2018-07-31'], 'expected 2018-08-01 … 2019-08-01'],
    ['a date after the report', ['--chart', '--at', '2019-08-02'], 'expected 2018-08-01 … 2019-08-01'],
    ['no date', ['--at', 'soon'], '--at: expected a date such as'],
    ['a state that is not there', ['--at', '1', '--state', 'talks.opn'], 'Did you mean talks.open?'],
    ['a state without its region', ['--at', '1', '--state', 'open'], 'Did you mean talks.open?'],
    ['a state without a date', ['--state', 'talks.open'], '--state needs --at.'],
    ['draws for nothing', ['--draws', '16'], '--draws needs --at or --chart.'],
    ['another format', ['--chart', 'svg'], '--chart: expected mermaid or dot, received svg.'],
    ['a chart of a state', ['--chart', '--state', 'talks.open'], '--chart and --state exclude each other.'],
    ['the origin of a chart', ['--chart', '--origin'], '--origin and --chart exclude each other.'],
  ];

  test.each(cases)('%s ends with 2', async (_, args, words) => {
    const { code, out, err } = await show(...args);
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('a scenario at fault ends with 1', async () => {
    const broken = scenarioFolder({
      'b.yaml': COMPUTED.replace('chance: { DEAL: odds }', 'chance: { DEAL: 2*odds + 1 }'),
    });
    const { code, err, out } = await speak(['show', broken.path('b.yaml'), '--at', '1'], { engine });
    broken.remove();
    expect(err).toContain('chance-over-one');
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});
