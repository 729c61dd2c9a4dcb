import { expect, test } from 'vitest';
import { studyText } from '../engine.ts';
import { TARIFF } from '../tariff-market.ts';

test('a market in which nothing depends on a parameter is solved like any other', async () => {
  const certain = TARIFF.replace('add: extraDuty,', 'add: 25 %, assumed: as threatened,');
  const [plain, named] = await Promise.all([certain, TARIFF].map((text) => studyText(text)));
  expect(plain?.measures.map(({ value }) => value.mean)).toEqual(
    named?.measures.map(({ value }) => value.mean),
  );
  expect(plain?.measures[0]?.value.mean).toBeLessThan(-1e9);
});
