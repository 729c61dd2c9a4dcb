import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { readScenarioFile } from '../../src/node/read-scenario-file.ts';
import { edit, startHistory } from '../../src/scenario/edit.ts';
import { type Exploration, restText, splitChanges } from '../../src/scenario/exploration.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { variantText } from '../../src/scenario/variant-text.ts';
import { compile } from '../../src/study/compile.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { simulate } from '../../src/study/simulate.ts';

const START: Exploration = {
  base: { kind: 'shipped', name: 'parley/minimal' },
  variants: [],
  changes: {},
  draws: 64,
  seed: 1,
};

async function studyOf(text: string) {
  const shipped = nodeFiles({ entry: 'parley/minimal', input: () => process.stdin });
  const files = { read: async (name: string) => (name === 'mine.yaml' ? text : shipped.read(name)) };
  const { compiled, problems } = compile(await readScenario('mine.yaml', files));
  if (compiled === undefined) throw new Error(problems.map(({ rule }) => rule).join());
  return runToEnd(simulate(compiled, { draws: 32, seed: 1 }));
}

describe('a what-if as a file', () => {
  test('is three lines, and computes what --set computes', async () => {
    const { present } = edit(startHistory(START), { kind: 'set', name: 'breakRate', value: '5 %/month' });
    const text = variantText(present);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(5);
    const setting = await readScenarioFile('parley/minimal', [{ name: 'breakRate', value: '5 %/month' }]);
    const { compiled } = compile(setting);
    if (compiled === undefined) throw new Error('minimal does not compile');
    const asked = runToEnd(simulate(compiled, { draws: 32, seed: 1 }));
    expect((await studyOf(text)).outcomes).toEqual(asked.outcomes);
  });

  test('keeps hostile texts as texts', async () => {
    const title = '"# not: a comment\n- {x: &a *a}\u2028 <script>';
    const study = await studyOf(variantText(START, title));
    expect(study.title).toBe(title);
  });

  test('extends the only variant that is switched on', () => {
    expect(variantText({ ...START, variants: ['parley/other'] })).toContain('extends: parley/other');
    expect(variantText({ ...START, variants: ['parley/a', 'parley/b'] })).toContain(
      'extends: parley/minimal',
    );
  });

  test('takes moved numbers and other changes apart', () => {
    const changes = {
      parameters: {
        a: { value: '1 %' },
        b: { value: { uniform: [0, 1] } },
        c: null,
        d: { value: '2', label: 'D' },
      },
      constants: { e: { value: '3 months' } },
      clock: { steps: 4 },
    };
    const { settings, rest } = splitChanges(changes);
    expect([...settings]).toEqual([
      ['a', '1 %'],
      ['e', '3 months'],
    ]);
    expect(rest).toEqual({
      parameters: { b: { value: { uniform: [0, 1] } }, c: null, d: { value: '2', label: 'D' } },
      clock: { steps: 4 },
    });
    expect(restText({ ...START, changes })).toContain('"steps": 4');
    expect(restText({ ...START, changes: { parameters: { a: { value: '1 %' } } } })).toBeUndefined();
  });
});
