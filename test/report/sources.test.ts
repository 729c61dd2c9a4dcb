import { describe, expect, test } from 'vitest';
import { collectSources } from '../../src/report/sources.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

const scenario = {
  sources: { one: { title: 'One' } },
  parameters: { near: { value: 1, assumed: 'x' } },
  correlations: {
    read: { between: ['near', 'far'], rank: 0.5, source: { from: 'one' } },
    guessed: { between: ['near', 'wide'], rank: 0.2, assumed: 'why not' },
    near: { between: ['far', 'wide'], rank: 0.1 },
  },
} as unknown as Scenario;

describe('collectSources', () => {
  test('tells correlations beside numbers, and counts them', () => {
    const { correlations, count, unsourced } = collectSources(
      scenario,
      new Map([['correlations.near', 'main.yaml']]),
      'en',
    );
    expect(correlations.map(({ name, value, provenance }) => [name, value, provenance])).toEqual([
      ['read', '0.5 (near, far)', 'source'],
      ['guessed', '0.2 (near, wide)', 'assumed'],
      ['near', '0.1 (far, wide)', 'changed'],
    ]);
    expect(count).toEqual({ source: 1, assumed: 2, changed: 1, missing: 0 });
    expect(unsourced).toBe(1);
  });

  test('does not take a changed number for a changed correlation of the same name', () => {
    const { correlations } = collectSources(scenario, new Map([['near', 'main.yaml']]), 'en');
    expect(correlations.at(-1)?.provenance).toBe('missing');
  });
});
