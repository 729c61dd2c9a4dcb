import { describe, expect, test } from 'vitest';
import { createTermsTest } from '../../src/model/holds-with-terms.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { boundText } from '../bound.ts';

/** Whether a condition is sure to hold with the quota agreed, where a deal is in force under a given condition. */
async function holds(condition: string, dealWhile = 'talks.agreed and tariff.off'): Promise<boolean> {
  const { model } = await boundText(`parley: 1
title: Terms
parties:
  us: { name: US, rationality: perfect }
  japan: { name: Japan, rationality: perfect }
clock: { steps: 2 }
chart:
  talks: { initial: open, states: { open: { on: { DEAL: agreed } }, agreed: {}, broken: {} } }
  tariff: { initial: off, states: { off: { on: { DEAL: on } }, on: {} } }
conditions:
  settled: talks.agreed
issues: { autos: { levels: { exempt: {}, quota: {} } }, farms: { levels: { none: 0, all: 1 } } }
deal: { while: ${dealWhile} }
moves: { talks: { when: talks.open, bargain: { between: [us, japan], event: DEAL } } }
payoffs: { us: { deal: farms }, japan: { deal: "autos.exempt ? 1 : 0" } }
outcomes: { any: { when: step >= 0 } }
`);
  const parsed = parseExpression(condition);
  if ('faults' in parsed) throw new Error(condition);
  return createTermsTest(model, [1, -1])(parsed.expression);
}

describe('while terms are in force', () => {
  test.each([
    ['talks.agreed', true],
    ['settled', true],
    ['tariff.off', true],
    ['not tariff.on', true],
    ['talks.agreed and tariff.off', true],
    ['not (talks.open or talks.broken)', true],
    ['autos.quota', true],
    ['settled and autos.quota', true],
    ['settled and autos.exempt', false],
    ['not autos.exempt', true],
    ['autos.exempt or settled', true],
    // Nothing is agreed on farms.
    ['farms.all or farms.none', false],
    ['not farms.none', true],
    ['tariff.on', false],
    // What is not known is not sure, and neither is the contrary.
    ['step < 1', false],
    ['not (step < 1)', false],
    ['step < 1 or autos.quota', true],
    ['step < 1 and autos.exempt', false],
    ['not (step < 1 and autos.exempt)', true],
  ])('%s: %s', async (condition, expected) => {
    expect(await holds(condition)).toBe(expected);
  });

  test.each([
    ['talks.agreed or tariff.off', true],
    ['talks.agreed', false],
    ['(talks.agreed or tariff.off) and autos.quota', true],
  ])('of two states in which they may be, neither is sure: %s, %s', async (condition, expected) => {
    expect(await holds(condition, 'talks.agreed or tariff.off')).toBe(expected);
  });
});
