import { describe, expect, test } from 'vitest';
import { nearestName } from '../../src/core/nearest.ts';

describe('nearestName', () => {
  const names = ['surplus', 'autoShare', 'extraDuty', 'tariff.imposed', 'l0'];

  test.each([
    ['surpus', 'surplus'],
    ['autoshare', 'autoShare'],
    ['AUTOSHARE', 'autoShare'],
    ['extarDuty', 'extraDuty'],
    ['tarrif.imposd', 'tariff.imposed'],
    ['l1', 'l0'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearestName(written, names)).toBe(meant);
  });

  test.each(['moon', 'x', '', 'rationality', 'ab'])('finds nothing near %j', (written) => {
    expect(nearestName(written, names)).toBeUndefined();
  });

  test('allows 30 % of a long name', () => {
    expect(nearestName('negotiashunTolks', ['negotiationTalks'])).toBe('negotiationTalks');
    expect(nearestName('nagotiashunTolkz', ['negotiationTalks'])).toBeUndefined();
  });

  test('prefers the nearer candidate, then the first', () => {
    expect(nearestName('duty', ['duti', 'dutyy', 'duty2'])).toBe('duti');
    expect(nearestName('rate', ['late', 'rate2', 'Rate'])).toBe('Rate');
  });
});
