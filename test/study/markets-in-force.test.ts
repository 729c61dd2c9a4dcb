import { describe, expect, test } from 'vitest';
import { studyMarkets } from '../../src/study/market-study.ts';
import { marketsInForce } from '../../src/study/markets-in-force.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { compiledText, fileText } from '../engine.ts';
import { compiledFile } from '../report/figures/shipped-study.ts';

describe('the markets of a negotiation', () => {
  test('are looked at with what is in force together, at every horizon, as plain data', async () => {
    const compiled = await compiledFile('japan-us-2018.yaml');
    const question = marketsInForce(compiled);
    expect(question?.moments).toHaveLength(3);
    if (question === undefined) throw new Error('the scenario has markets');
    expect(question.system.duties.length).toBeGreaterThan(0);
    const study = runToEnd(studyMarkets(compiled.model, question, { draws: 16, seed: 1 }));
    expect(() => structuredClone(study)).not.toThrow();
  });

  test('are none where a scenario has none', async () => {
    expect(marketsInForce(await compiledText(fileText('scenarios/theory/ultimatum.yaml')))).toBeUndefined();
  });
});
