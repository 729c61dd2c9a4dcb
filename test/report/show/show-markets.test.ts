import { expect, test } from 'vitest';
import { formatShow } from '../../../src/report/show/show-report.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { memoryFiles } from '../../engine.ts';
import { TARIFF } from '../../tariff-market.ts';

test('each number of a market is shown with the file and line that set it', async () => {
  const files = {
    'base.yaml': TARIFF,
    'main.yaml':
      'parley: 1\nextends: base.yaml\nmarkets: { cars: { suppliers: { japan: { value: 41 billion USD/year } } } }\nquotas: { restraint: null }\n',
  };
  const text = formatShow((await readScenario('main.yaml', memoryFiles(files))).tree, true);
  const line = TARIFF.split('\n').findIndex((each) => each.includes('40 billion')) + 1;
  expect(text).toContain('value: 41 billion USD/year # main.yaml:3');
  expect(text).toContain(`duty: 2.5 % # base.yaml:${line}`);
  expect(text).not.toContain('restraint');
});
