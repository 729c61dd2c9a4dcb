import type { Spread, Study } from '../../../src/study/study.ts';

const MONTHS = 36;

function spread(mean: number, error: number, p05: number, p95: number): Spread {
  return { mean, error, p05, p50: mean, p95 };
}

/** Days of 37 months from August 2018. */
const dates = Array.from({ length: MONTHS + 1 }, (_, month) =>
  new Date(Date.UTC(2018, 7 + month, 1)).toISOString().slice(0, 10),
);

/** A value that goes from one number to another in straight lines over the months. */
function course(...points: number[]): number[] {
  return dates.map((_, at) => {
    const position = (at / MONTHS) * (points.length - 1);
    const low = Math.min(Math.floor(position), points.length - 2);
    const [a = 0, b = 0] = points.slice(low, low + 2);
    return a + (b - a) * (position - low);
  });
}

/** A study by hand, as rich as a real one: five outcomes, five measures, three choices, three regions. */
export const sampleStudy: Study = {
  title: { en: 'Japan–US trade talks, autumn 2018', ja: '日米貿易協議 2018年秋' },
  seed: 1,
  sampling: 'sobol',
  draws: 1024,
  uncertain: 9,
  headline: 'tariffInForce',
  report: { step: MONTHS, date: '2021-08-01' },
  outcomes: [
    {
      name: 'dealWithoutTariff',
      label: { en: 'Deal without tariffs', ja: '関税なしで合意' },
      probability: spread(0.5831, 0.002, 0.412, 0.71),
      envelope: [],
    },
    {
      name: 'tariffInForce',
      label: { en: 'Tariffs in force', ja: '関税を発動中' },
      probability: spread(0.1904, 0.0013, 0.083, 0.332),
      envelope: [
        { party: 'us', low: 0.004, high: 0.61 },
        { party: 'japan', low: 0.152, high: 0.227 },
      ],
    },
    {
      name: 'stillTalking',
      label: { en: 'Still talking', ja: '協議継続' },
      probability: spread(0.1502, 0.001, 0.1, 0.2),
      envelope: [],
    },
    {
      name: 'dealAfterTariff',
      label: { en: 'Deal after tariffs', ja: '発動後に合意' },
      probability: spread(0.0759, 0.0004, 0.03, 0.12),
      envelope: [],
    },
    {
      name: 'standoff',
      label: { en: 'Standoff', ja: 'にらみ合い' },
      probability: spread(0.0004, 0.00002, 0.0001, 0.0009),
      envelope: [],
    },
  ],
  measures: [
    {
      name: 'autoExportLoss',
      label: { en: 'Loss of car exports', ja: '自動車輸出の減少額' },
      kind: 'flow',
      report: 'total',
      unit: 'trillion JPY',
      value: spread(-0.312, 0.0041, -0.82, -0.05),
      against: { label: { en: 'three years of exports', ja: '3年分の輸出' }, value: 21.4 },
    },
    {
      name: 'everImposed',
      label: { en: 'Tariffs ever imposed', ja: '関税の発動（期間中）' },
      kind: 'ever',
      report: 'total',
      unit: '%',
      value: spread(26.6, 0.2, 12, 40),
    },
    {
      name: 'monthsFrozen',
      label: { en: 'Time under the freeze', ja: '凍結の期間' },
      kind: 'time',
      report: 'total',
      unit: 'months',
      value: spread(11.27, 0.06, 7.5, 15),
    },
    {
      name: 'firstDeal',
      label: { en: 'Date of the deal', ja: '合意の時期' },
      kind: 'first',
      report: 'total',
      unit: 'months',
      value: spread(14, 0.08, 10, 18),
      probability: spread(0.659, 0.002, 0.5, 0.8),
    },
    {
      name: 'jobs',
      label: { en: 'Jobs in the car industry', ja: '自動車産業の雇用' },
      kind: 'flow',
      report: 'average',
      unit: 'thousand jobs',
      value: spread(-12.9, 0.21, -31, -2),
      against: { label: { en: 'all jobs in it', ja: 'その全雇用' }, value: 5500 },
    },
  ],
  timeline: {
    deciding: [],
    headline: [],
    dates,
    states: new Map([
      ['negotiation.dialogue', course(1, 0.1, 0.02, 0, 0)],
      ['negotiation.talks', course(0, 0.85, 0.5, 0.25, 0.15)],
      ['negotiation.breakdown', course(0, 0.05, 0.18, 0.2, 0.19)],
      ['negotiation.agreement', course(0, 0, 0.3, 0.55, 0.66)],
      ['tariff.threatened', course(1, 0.12, 0.08, 0.03, 0.0004)],
      ['tariff.frozen', course(0, 0.85, 0.5, 0.25, 0.15)],
      ['tariff.imposed', course(0, 0.03, 0.12, 0.17, 0.19)],
      ['tariff.withdrawn', course(0, 0, 0.3, 0.55, 0.6596)],
      ['house.pending', course(1, 0, 0, 0, 0)],
      ['house.flipped', course(0, 0.7, 0.7, 0.7, 0.7)],
      ['house.held', course(0, 0.3, 0.3, 0.3, 0.3)],
      ['weather.fair', course(1, 1)],
    ]),
    labels: new Map([
      ['negotiation', { en: 'Negotiation', ja: '交渉' }],
      ['negotiation.dialogue', { en: 'Dialogue', ja: '閣僚協議' }],
      ['negotiation.talks', { en: 'Talks', ja: '交渉中' }],
      ['negotiation.breakdown', { en: 'Breakdown', ja: '決裂' }],
      ['negotiation.agreement', { en: 'Agreement', ja: '合意' }],
      ['tariff', { en: 'Car tariffs', ja: '自動車関税' }],
      ['tariff.threatened', { en: 'Threatened', ja: '示唆' }],
    ]),
  },
  choices: [
    {
      move: 'usTariff',
      label: { en: 'Impose the tariffs?', ja: '関税を発動するか' },
      party: 'us',
      step: 9,
      date: '2019-05-01',
      configuration: 'negotiation.breakdown tariff.threatened',
      reached: 0.214,
      weight: 0.12,
      ties: 0,
      unit: 'trillion JPY',
      options: [
        { event: 'IMPOSE', label: { en: 'Impose', ja: '発動する' }, probability: 0.71, value: 1.21 },
        { event: 'HOLD', label: { en: 'Hold', ja: '見送る' }, probability: 0.29, value: 0.412 },
      ],
    },
    {
      move: 'usPatience',
      label: { en: 'Go on talking?', ja: '協議を続けるか' },
      party: 'us',
      step: 12,
      date: '2019-08-01',
      configuration: 'all',
      reached: 0.5,
      weight: 0.05,
      ties: 0,
      unit: 'trillion JPY',
      options: [
        { event: 'STAY', label: { en: 'Stay', ja: '続ける' }, probability: 0.96, value: 0.9 },
        { event: 'WALK_OUT', label: { en: 'Walk out', ja: '席を立つ' }, probability: 0.04, value: 0.1 },
      ],
    },
  ],
  parties: [
    { name: 'japan', label: { en: 'Japan', ja: '日本' } },
    { name: 'us', label: { en: 'the United States', ja: '米国' } },
  ],
  assumptions: Array.from({ length: 12 }, (_, at) => ({
    name: `assumed${at}`,
    label: `assumed${at}`,
    value: '0.5',
    why: { en: 'nobody has published it', ja: '公表値なし' },
  })),
  sourced: 19,
  expectations: [
    {
      name: 'deal',
      text: 'dealWithoutTariff > tariffInForce',
      holds: true,
      sides: [0.58, 0.19],
      error: 0.002,
      unit: '',
    },
    {
      name: 'freeze',
      text: 'monthsFrozen > 12 months',
      holds: false,
      sides: [11.27, 12],
      error: 0.06,
      unit: 'months',
    },
  ],
  size: { nodes: 412, edges: 1203, configurations: 18 },
};
