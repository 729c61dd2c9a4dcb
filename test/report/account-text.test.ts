import { describe, expect, test } from 'vitest';
import { accountName, accountsOfMarket, balancesBetween, gainsOf } from '../../src/market/account-names.ts';
import { accountText } from '../../src/report/account-text.ts';
import { createLabels } from '../../src/report/labels.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { boundText } from '../bound.ts';
import { TARIFF } from '../tariff-market.ts';

describe('accounts in words', async () => {
  const { scenario } = await boundText(TARIFF);
  const naming = [en, ja].map(({ language, accounts }) => ({
    labels: createLabels(scenario, language),
    accounts,
  }));
  const told = (name: string): string[] => naming.map((each) => accountText(name, each));

  test.each([
    [
      'cars.producerSurplus.japan.change',
      'change of the producer surplus of Japan in the US car market',
      '米国の乗用車市場における日本の生産者余剰の変化',
    ],
    ['cars.units.japan', 'units sold by Japan in the US car market', '米国の乗用車市場における日本の販売数'],
    [
      'steel.imports.before',
      'imports in the US steel market before any change',
      '米国の鉄鋼市場における輸入額（変化前）',
    ],
    ['balance.japan.us', 'net exports of Japan to United States', '日本の対米国純輸出'],
    ['gain.mexico.change', 'change of the gain of Mexico in all markets', '全市場でのメキシコの利得の変化'],
  ])('%s is “%s”', (name, english, japanese) => {
    expect(told(name)).toEqual([english, japanese]);
  });

  test('differ from each other wherever the accounts do', () => {
    const names = [
      ...accountsOfMarket('cars', ['us', 'japan']).map(accountName),
      ...balancesBetween('us', 'japan'),
      ...gainsOf('japan'),
    ];
    for (const each of naming)
      expect(new Set(names.map((name) => accountText(name, each))).size).toBe(names.length);
  });

  test('name a market by its label as it is, with what it is where the label does not say', () => {
    const labels = { ...createLabels(scenario, 'en'), market: () => 'Cars' };
    expect(accountText('cars.imports', { labels, accounts: en.accounts })).toBe(
      'imports in the market “Cars”',
    );
    expect(accountText('cars.imports', { labels, accounts: ja.accounts })).toBe('市場「Cars」における輸入額');
  });
});
