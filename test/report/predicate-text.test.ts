import { beforeAll, describe, expect, test } from 'vitest';
import { collectNames } from '../../src/model/names.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { createLabels } from '../../src/report/labels.ts';
import { createFormat } from '../../src/report/number.ts';
import { formatClaims } from '../../src/report/predicate-text.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { type Bound, boundText } from '../bound.ts';

const TALKS = `parley: 1
title: Talks
constants: { patience: 2 years, most: 3 }
parameters: { odds: { value: 10 %, assumed: a guess } }
clock: { start: 2018-08-01, step: 1 month, steps: 12 }
calendar:
  SUMMIT: { date: 2018-09-26, label: { en: Summit, ja: 首脳会談 } }
conditions:
  under: { when: negotiation.talks, label: { en: Under way, ja: 協議中 } }
  over: negotiation.broken or negotiation.agreed
counters: { rounds: { counts: DEAL, max: most, label: { en: Rounds, ja: 回数 } } }
chart:
  negotiation:
    label: { en: Negotiation, ja: 交渉 }
    initial: talks
    states:
      talks: { label: { en: Talks, ja: 交渉中 }, on: { DEAL: agreed, BREAK: broken } }
      broken: { label: { en: Broken off, ja: 決裂 } }
      agreed: { label: { en: Agreement, ja: 合意 } }
  tariff:
    initial: threatened
    states: { threatened: { always: { imposed: negotiation.broken } }, imposed: {} }
moves:
  month: { when: negotiation.talks, chance: { DEAL: odds, BREAK: odds } }
outcomes: { all: { when: negotiation.talks or over } }
`;

let bound: Bound;
beforeAll(async () => {
  bound = await boundText(TALKS);
});

function say(text: string, catalogue = en, holds = true): string | undefined {
  const names = collectNames(bound.reading.tree);
  const parsed = parseExpression(text, (name) => names.inExpressions.has(name));
  if (!('expression' in parsed)) throw new Error(text);
  return formatClaims([{ expression: parsed.expression, holds }], {
    model: bound.model,
    labels: createLabels(bound.scenario, catalogue.language),
    text: catalogue.predicates,
    format: createFormat(catalogue),
  });
}

describe('a condition in words', () => {
  test.each([
    ['negotiation.talks', 'Negotiation is in “Talks”', '交渉が「交渉中」'],
    ['not tariff.imposed', 'tariff is not in “imposed”', 'tariffが「imposed」以外'],
    [
      'negotiation.talks and not tariff.imposed',
      'Negotiation is in “Talks” and tariff is not in “imposed”',
      '交渉が「交渉中」、かつtariffが「imposed」以外',
    ],
    [
      'negotiation.talks or negotiation.broken or negotiation.agreed',
      'Negotiation is in “Talks”, “Broken off” or “Agreement”',
      '交渉が「交渉中」「決裂」「合意」のいずれか',
    ],
    [
      'not (negotiation.talks or negotiation.broken)',
      'Negotiation is not in “Talks” or “Broken off”',
      '交渉が「交渉中」「決裂」のいずれでもない状態',
    ],
    [
      'not (negotiation.talks and tariff.imposed)',
      'Negotiation is not in “Talks” or tariff is not in “imposed”',
      '交渉が「交渉中」以外、またはtariffが「imposed」以外',
    ],
    ['under', '“Under way” holds', '「協議中」が成立'],
    ['not under', '“Under way” does not hold', '「協議中」が不成立'],
    ['over', 'Negotiation is in “Broken off” or “Agreement”', '交渉が「決裂」「合意」のいずれか'],
    ['at.SUMMIT', 'it is the month of “Summit”', '「首脳会談」の月'],
    ['after.SUMMIT', '“Summit” has come', '「首脳会談」の後'],
    ['not after.SUMMIT', '“Summit” has not yet come', '「首脳会談」より前'],
    [
      'elapsed.negotiation >= 4 months',
      'Negotiation has been where it is for at least 4 months',
      '交渉が今の状態になって4か月以上',
    ],
    [
      'not (elapsed.negotiation >= patience)',
      'Negotiation has been where it is for less than 2 years',
      '交渉が今の状態になって2年未満',
    ],
    ['until.SUMMIT <= 3 months', '“Summit” is at most 3 months away', '「首脳会談」まで3か月以下'],
    ['2 < rounds', '“Rounds” is more than 2', '「回数」が2超'],
    ['rounds == most', '“Rounds” is exactly 3', '「回数」がちょうど3'],
    [
      '1 <= rounds < 3',
      '“Rounds” is at least 1 and “Rounds” is less than 3',
      '「回数」が1以上、かつ「回数」が3未満',
    ],
    [
      'after.SUMMIT and (tariff.imposed or under)',
      '“Summit” has come and (either tariff is in “imposed” or “Under way” holds)',
      '「首脳会談」の後、かつ（tariffが「imposed」、または「協議中」が成立）',
    ],
  ])('%s', (text, english, japanese) => {
    expect(say(text)).toBe(english);
    expect(say(text, ja)).toBe(japanese);
  });

  test('denied twice is said plainly', () => {
    expect(say('not (not negotiation.talks)')).toBe(say('negotiation.talks'));
    expect(say('negotiation.talks', en, false)).toBe('Negotiation is not in “Talks”');
  });

  test.each(['mod(step, 3) == 0', 'rounds + 1 > 2', 'under xor over', 'rounds > step'])(
    'of %s has no simple words',
    (text) => {
      expect(say(text)).toBeUndefined();
    },
  );

  test('that is too long has no words, in bounded time', async () => {
    const chain = Array.from({ length: 40 }, (_, at) => `  c${at + 1}: c${at} and c${at}`).join('\n');
    bound = await boundText(TALKS.replace('  over:', `  c0: rounds > 1\n${chain}\n  over:`));
    expect(say('c40')).toBeUndefined();
    bound = await boundText(TALKS);
  });
});
