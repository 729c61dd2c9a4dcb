/** A game of two states with three suppliers of cars, a market of steel behind one of them, duties and a quota. */
export const TARIFF = `parley: 1
title: { en: A freeze of car tariffs, ja: 自動車関税の凍結 }
sources:
  census: { title: US International Trade Data, publisher: US Census Bureau, date: 2018-02-06 }
parties:
  us: { name: { en: United States, ja: 米国 }, rationality: 1 / (billion USD), discountRate: 10 %/year }
  japan: { name: { en: Japan, ja: 日本 }, discountRate: 10 %/year }
parameters:
  extraDuty: { value: 25 %, assumed: as threatened, label: { en: Additional duty, ja: 追加関税 } }
formulas:
  loss: { value: -cars.producerSurplus.japan.change, label: { en: Loss of makers, ja: メーカーの損失 } }
markets:
  steel:
    label: { en: US steel market, ja: 米国の鉄鋼市場 }
    importer: us
    preset: goods
    suppliers:
      us: { value: 80 billion USD/year }
      others: { value: 30 billion USD/year, duty: 1 %, label: { en: Rest of the world, ja: その他 } }
    source: { from: census }
  cars:
    label: { en: US car market, ja: 米国の乗用車市場 }
    importer: us
    substitution: { short: 2.5, medium: 4, long: 5.6 }
    demand: 1
    supply: { short: 0.4, medium: 8, long: infinite }
    total: 468 billion USD/year
    nests: { imports: { of: [japan, mexico], substitution: 5.6 } }
    suppliers:
      us: { value: 300 billion USD/year, supply: 3, inputs: { steel: 10 % } }
      japan: { value: 40 billion USD/year, duty: 2.5 %, units: 1.74 million vehicles/year, source: { from: census, quote: Japan 40.0 } }
      mexico: { share: 27.35 %, passThrough: 60 %, label: { en: Mexico, ja: メキシコ } }
    adjust: { since: tariff, medium: 18 months, long: 5 years }
    assumed: { en: Rounded from several years., ja: 数年分を丸めたもの。 }
duties:
  section232: { while: tariff.imposed, market: cars, from: japan, add: extraDuty, label: { en: Duty under section 232, ja: 232条の関税 } }
  steelDuty: { while: tariff.imposed and elapsed.tariff >= 3 months, market: [steel], from: all, atLeast: 20 %, assumed: as announced }
quotas:
  restraint: { while: tariff.frozen, market: cars, from: mexico, limit: 80 %, above: 25 %, rent: { exporter: 50 %, treasury: 50 % }, assumed: a guess, label: { en: Restraint of Mexico, ja: メキシコの自主規制 } }
observed:
  juneBorderPrice: { of: cars.borderPrice.japan.change, value: -19.4 %, unit: "%", date: 2025-06-30, source: { from: census }, label: { en: Border price in June 2025, ja: 2025年6月の輸入価格 } }
clock: { start: 2018-09-01, step: 1 month, steps: 24 }
chart:
  tariff:
    label: { en: Additional tariff, ja: 追加関税 }
    initial: frozen
    states:
      frozen: { on: { IMPOSE: imposed }, label: { en: frozen, ja: 凍結 } }
      imposed: { label: { en: in force, ja: 発動 } }
moves:
  decide: { when: tariff.frozen, party: us, choose: { WAIT: { event: none, default: true }, IMPOSE: { rate: 0.5/year } } }
payoffs:
  us: { flow: "cars.welfare.change + 0.5*cars.producerSurplus.us.change" }
  japan: { flow: "cars.exporterGain.japan.change - (tariff.imposed ? 1 : 0)*loss" }
outcomes:
  freeze: { when: tariff.frozen }
  imposed: { when: tariff.imposed }
measures:
  exports: { flow: cars.value.japan.change, report: at }
  balance: { flow: balance.japan.us, report: average }
`;
