import { describe, expect, test } from 'vitest';
import { listTerms } from '../../../src/column/bargain/terms-list.ts';
import { domain, domainGroups, reservedOf, settleDomain } from '../../reference/negmas.ts';

const MINI = domain('domain-mini');
const list = listTerms(domainGroups(MINI), 0, 2, 1, { prune: true });
const settleMini = (kind: 'egalitarian' | 'utilitarian' | 'kalaiSmorodinsky') =>
  settleDomain(list, reservedOf(MINI), { kind });

describe('ties in the mini domain of NegMAS', () => {
  test('are told of the utilitarian solution: 0.69 + 0.6 = 0.54 + 0.75', () => {
    const { u, ties } = settleMini('utilitarian');
    expect([u, ties]).toEqual([[0.69, 0.6], 1]);
  });

  test('of the egalitarian solution are broken by the larger gain', () => {
    const { u, ties } = settleMini('egalitarian');
    expect([u, ties]).toEqual([[0.69, 0.6], 0]);
  });

  test('are not told of Kalai and Smorodinsky', () => {
    expect(settleMini('kalaiSmorodinsky').ties).toBe(0);
  });
});
