/**
 * A market with closed forms: supply at given prices, and demand for all cars as elastic as substitution between them, so
 * that a duty on one supplier moves nobody else.
 */
export const STEADY = `parley: 1
title: { en: Cars, ja: 自動車 }
parties:
  us: { name: { en: United States, ja: 米国 } }
  japan: { name: { en: Japan, ja: 日本 } }
markets:
  cars:
    label: { en: US car market, ja: 米国の乗用車市場 }
    importer: us
    unit: billion USD/year
    substitution: 2
    demand: 2
    supply: infinite
    assumed: round numbers
    suppliers:
      us: { value: 300 billion USD/year, label: { en: United States, ja: 米国 } }
      japan: { value: 40 billion USD/year, duty: 2.5 %, units: 1.6 million vehicles/year, label: { en: Japan, ja: 日本 } }
      mexico: { value: 80 billion USD/year, label: { en: Mexico, ja: メキシコ } }
duties:
  extra: { market: cars, from: japan, add: 25 %, assumed: as announced }
`;

/** Two uncertain markets that adjust, with a quota and something seen; parts are used by makers at home. */
export const ADJUSTING = `parley: 1
title: { en: Cars and parts, ja: 自動車と部品 }
parties:
  us: { name: { en: United States, ja: 米国 } }
  japan: { name: { en: Japan, ja: 日本 } }
parameters:
  sigma: { value: { triangular: [2, 4, 6] }, assumed: a wide range }
  extraDuty: { value: { triangular: [15 %, 25 %, 35 %] }, assumed: talked about }
markets:
  cars:
    label: { en: US car market, ja: 米国の乗用車市場 }
    importer: us
    preset: cars
    unit: billion USD/year
    substitution: sigma
    adjust: { medium: 18 months, long: 5 years }
    assumed: round numbers
    suppliers:
      us: { value: 300 billion USD/year, inputs: { parts: 40 % }, label: { en: United States, ja: 米国 } }
      japan: { value: 40 billion USD/year, duty: 2.5 %, units: 1.6 million vehicles/year, multiplier: 2, jobs: 4 jobs/million USD*year, label: { en: Japan, ja: 日本 } }
      mexico: { value: 80 billion USD/year, label: { en: Mexico, ja: メキシコ } }
  parts:
    label: { en: US market for parts, ja: 米国の部品市場 }
    importer: us
    preset: goods
    unit: billion USD/year
    adjust: { medium: 18 months, long: 5 years }
    assumed: round numbers
    suppliers:
      us: { value: 200 billion USD/year, label: { en: United States, ja: 米国 } }
      japan: { value: 10 billion USD/year, duty: 2.5 %, label: { en: Japan, ja: 日本 } }
      others: { value: 90 billion USD/year, label: { en: Others, ja: その他 } }
duties:
  onCars: { market: cars, from: japan, add: extraDuty }
  onParts: { market: parts, from: [japan, others], atLeast: 15 %, label: { en: 15 % on parts, ja: 部品に15％ }, assumed: as agreed }
quotas:
  restraint: { market: cars, from: mexico, limit: 90 %, rent: { exporter: 60 %, treasury: 40 % }, assumed: as asked for }
observed:
  june: { of: cars.borderPrice.japan.change, value: -19.4 %, unit: "%", date: 2025-06-30, label: { en: Export price, ja: 輸出価格 }, assumed: an example }
`;

/** Duties of which each says what the whole comes to. */
export const RIVALS = `${STEADY}  deal: { market: cars, from: japan, replace: 15 %, assumed: one }
  peace: { market: cars, from: [japan, mexico], replace: 0 %, assumed: the other }
`;

/** A negotiation whose duty holds in one state and whose quota in another. */
export const STATES = `${STEADY.replace('add: 25 %,', 'add: 25 %, while: tariff.on,')}quotas:
  restraint: { market: cars, from: japan, limit: 80 %, rent: exporter, while: tariff.settled, label: { en: Restraint, ja: 自主規制 }, assumed: as in 1981 }
clock: { start: 2025-04-01, step: 1 month, steps: 12 }
chart: { tariff: { initial: on, states: { on: { on: { DEAL: settled } }, settled: {} } } }
moves: { talks: { when: tariff.on, chance: { DEAL: 10 % } } }
outcomes: { deal: { when: tariff.settled }, war: { when: tariff.on } }
`;

/** Both parties of the steady market decide, and the duty stands until there is a deal, or by a deal. */
const DECIDING = STEADY.replace('ja: 米国 } }', 'ja: 米国 }, rationality: perfect }')
  .replace('ja: 日本 } }', 'ja: 日本 }, rationality: perfect }')
  .replace('add: 25 %,', 'add: 25 %, while: talks.open or talks.agreed and autos.taxed,');

/** Duties and a quota that hold with a deal, some of them by what its terms are. */
export const TERMS = `${DECIDING}  opened: { market: cars, from: mexico, replace: "10 % - access * 8 %", while: talks.agreed, assumed: an example }
  bound: { market: cars, from: mexico, add: "bound * 1 %", while: talks.open, assumed: an example }
quotas:
  restraint: { market: cars, from: japan, limit: 80 %, rent: exporter, while: settled and autos.quota, assumed: an example }
issues:
  access: { label: { en: Access, ja: 市場開放 }, grid: { from: 0 %, to: 100 %, steps: 4 } , unit: "%" }
  autos: { label: { en: Cars, ja: 自動車 }, levels: { exempt: { label: { en: exempt, ja: 適用除外 } }, quota: { label: { en: quota, ja: 数量枠 } }, taxed: { label: { en: taxed, ja: 課税 } } }, assumed: an example }
  bound: { label: { en: Bound, ja: 上限 }, levels: { low: 1, high: 2 }, assumed: an example }
conditions: { settled: talks.agreed }
deal: { while: settled }
clock: { start: 2025-04-01, step: 1 month, steps: 12 }
chart: { talks: { initial: open, states: { open: { on: { DEAL: agreed } }, agreed: {} } } }
moves: { talks: { when: talks.open, bargain: { between: [us, japan], event: DEAL } } }
payoffs: { us: { deal: 1 }, japan: { deal: "autos.exempt ? 1 : 0.5" } }
outcomes: { deal: { when: talks.agreed }, war: { when: talks.open } }
`;
