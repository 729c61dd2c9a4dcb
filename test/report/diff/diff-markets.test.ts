import { describe, expect, test } from 'vitest';
import { diffScenarios } from '../../../src/model/diff.ts';
import type { ToldSide } from '../../../src/report/diff/diff-context.ts';
import { formatDiff } from '../../../src/report/diff/diff-report.ts';
import { createLabels } from '../../../src/report/labels.ts';
import type { Catalogue } from '../../../src/report/text/catalogue.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { type Bound, boundText, diffSide } from '../../bound.ts';
import { TARIFF } from '../../tariff-market.ts';
import { PLAIN } from '../plain-style.ts';

/** What is told, on one line, when pieces of the scenario are written otherwise. */
async function told(catalogue: Catalogue, edits: Readonly<Record<string, string>>): Promise<string> {
  const text = Object.entries(edits).reduce((whole, [from, to]) => whole.replace(from, to), TARIFF);
  const side = (bound: Bound, title: string): ToldSide => ({
    ...diffSide(bound),
    title,
    labels: createLabels(bound.scenario, catalogue.language),
  });
  const [a, b] = [side(await boundText(TARIFF), 'a'), side(await boundText(text), 'b')];
  return formatDiff(diffScenarios(a, b), a, b, catalogue, PLAIN).replace(/\s+/g, ' ');
}

describe('differences between markets', () => {
  test.each([
    ['duty: 2.5 %', 'duty: 5 %', 'US car market (cars), Japan (japan), duty before any change: 2.5 % → 5 %'],
    [
      'substitution: { short: 2.5, medium: 4, long: 5.6 }',
      'substitution: 5',
      'elasticity of substitution: short run 2.5, medium run 4, long run 5.6 → 5',
    ],
    [
      'steel: 10 %',
      'steel: 12 %',
      'US car market (cars), United States (us), share in its cost of, US steel market (steel): 10 % → 12 %',
    ],
    [
      'while: tariff.imposed, ',
      '',
      'Duty under section 232 (section232), in force: gone, was Additional tariff is in “in force”',
    ],
    ['from: all, ', 'from: all, except: others, ', 'steelDuty, suppliers spared: new, others'],
    ['limit: 80 %', 'limit: 70 %', 'Restraint of Mexico (restraint), limit: 80 % → 70 % (13 % less)'],
  ])('tell %s → %s in words', async (from, to, words) => {
    expect(await told(en, { [from]: to })).toContain(words);
  });

  test('have words in Japanese for each key that differs', async () => {
    const text = await told(ja, { 'duty: 2.5 %': 'duty: 5 %', 'limit: 80 %': 'limit: 70 %' });
    expect(text).toContain('米国の乗用車市場（cars）、日本（japan）、変化前の関税率：2.5% → 5%');
    expect(text).toContain('メキシコの自主規制（restraint）、上限：80% → 70%');
  });
});
