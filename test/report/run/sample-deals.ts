import type { DealResult, IssueResult } from '../../../src/study/deal-result.ts';
import type { Spread } from '../../../src/study/study.ts';

function spread(mean: number, error: number, p05: number, p95: number): Spread {
  return { mean, error, p05, p50: mean, p95 };
}

/** A mean over deals where none is made. */
const UNKNOWN = spread(Number.NaN, Number.NaN, Number.NaN, Number.NaN);

const level = (
  name: string,
  label: IssueResult['label'],
  agreed: Spread,
  inForce: number,
  value?: number,
): IssueResult['levels'][number] => ({ name, label, agreed, inForce, ...(value !== undefined && { value }) });

/** The months of 2019 and 2020. */
const months = Array.from({ length: 24 }, (_, at) => ({
  step: at + 5,
  date: new Date(Date.UTC(2019, at, 1)).toISOString().slice(0, 10),
}));

/** A deal by hand, with named levels that are numbers, levels known by name only, and all kinds of obstacles. */
export const sampleDeal: DealResult = {
  made: spread(0.7213, 0.002, 0.412, 0.91),
  inForce: spread(0.659, 0.0021, 0.35, 0.88),
  issues: [
    {
      name: 'agriculture',
      label: { en: 'Access for farm goods', ja: '農産品の市場開放' },
      unit: '',
      isGrid: false,
      mean: spread(0.912, 0.003, 0.72, 1),
      levels: [
        level('none', { en: 'As before', ja: '現状のまま' }, spread(0.0204, 0.0004, 0, 0.09), 0.013, 0),
        level('half', { en: 'Half of TPP', ja: 'TPPの半分' }, spread(0.1412, 0.001, 0.02, 0.4), 0.09, 0.5),
        level('tpp', { en: 'As in TPP', ja: 'TPP並み' }, spread(0.8384, 0.002, 0.5, 0.98), 0.556, 1),
        level('beyondTpp', { en: 'Beyond TPP', ja: 'TPP超え' }, spread(0, 0, 0, 0), 0, 1.2),
      ],
    },
    {
      name: 'cars',
      label: { en: 'Tariff on cars', ja: '自動車関税' },
      unit: '',
      isGrid: false,
      levels: [
        level('exempt', { en: 'None', ja: 'なし' }, spread(0.7, 0.001, 0.6, 0.8), 0.46),
        level('quota', { en: 'None within a quota', ja: '数量枠内なし' }, spread(0.2, 0.001, 0.1, 0.3), 0.13),
        level('fifteen', { en: '15 %', ja: '15%' }, spread(0.1, 0.001, 0.05, 0.2), 0.069),
      ],
    },
    {
      name: 'coverage',
      label: { en: 'Coverage', ja: '協定の範囲' },
      unit: '',
      isGrid: false,
      levels: [
        level('goods', { en: 'Goods only', ja: '物品のみ' }, spread(0.998, 0.0001, 0.99, 1), 0.65),
        level('full', { en: 'Services too', ja: 'サービスも' }, spread(0.002, 0.0001, 0, 0.01), 0.009),
      ],
    },
  ],
  dates: months.map((time, at) => ({
    ...time,
    made: 0.7213 / 24,
    levels: [
      [0.02, at < 6 ? 0.6 : 0, at < 6 ? 0.38 : 0.98, 0],
      [0.7, 0.2, 0.1],
      [0.998, 0.002],
    ],
  })),
  gains: [
    { party: 'us', unit: 'trillion JPY', gain: spread(1.213, 0.01, 0.2, 2.4), alternative: 0.41 },
    { party: 'japan', unit: 'trillion JPY', gain: spread(0.3401, 0.004, 0.05, 0.8), alternative: -0.463 },
  ],
  rules: ['nash'],
  rounds: 14.21,
  zone: spread(0.881, 0.002, 0.62, 1),
  excluded: 0.1 * 0.119,
  obstacles: [
    {
      kind: 'redLine',
      name: 'ceiling',
      label: { en: 'Agriculture no further than TPP', ja: '農産品はTPPまで' },
      party: 'japan',
      share: 0.64 * 0.119,
    },
    { kind: 'alternative', party: 'us', share: 0.21 * 0.119 },
    {
      kind: 'winSet',
      name: 'congress',
      label: { en: 'Congress: no agreement without farm goods', ja: '議会は農産品抜きの協定を認めない' },
      party: 'us',
      share: 0.12 * 0.119,
    },
    { kind: 'apart', share: 0.08 * 0.119 },
  ],
  ties: 0.021,
  table: {
    step: 5,
    date: '2019-01-01',
    per: 'year',
    parties: [
      { party: 'us', unit: 'trillion JPY', goingOn: 0.41, deal: 1.62, inside: 0.02 },
      { party: 'japan', unit: 'trillion JPY', goingOn: -0.463, deal: -0.12, inside: 0 },
    ],
    ways: [
      {
        kind: 'breakdown',
        move: 'talks',
        event: 'BREAK',
        label: { en: 'The talks break down', ja: '協議が決裂する' },
        values: [0.1, -1.2],
      },
      {
        kind: 'outside',
        party: 'us',
        move: 'usTariff',
        event: 'IMPOSE',
        label: { en: 'Impose the tariffs', ja: '追加関税を発動する' },
        values: [-0.898, -2.31],
      },
      {
        kind: 'outside',
        party: 'us',
        move: 'usPatience',
        event: 'WALK_OUT',
        label: { en: 'Walk out', ja: '席を立つ' },
        values: [0.1, -1.1],
      },
    ],
  },
};

/** A deal that can never be made: what Japan may grant is not enough for the United States. */
export const noZone: DealResult = {
  ...sampleDeal,
  made: spread(0, 0, 0, 0),
  inForce: spread(0, 0, 0, 0),
  issues: sampleDeal.issues.map((issue) => ({
    ...issue,
    ...(issue.mean !== undefined && { mean: UNKNOWN }),
    levels: issue.levels.map((each) => ({ ...each, agreed: UNKNOWN, inForce: 0 })),
  })),
  dates: [],
  gains: sampleDeal.gains.map((each) => ({ ...each, gain: UNKNOWN, alternative: Number.NaN })),
  zone: spread(0, 0, 0, 0),
  excluded: 0,
  obstacles: [{ kind: 'alternative', party: 'us', share: 1 }],
  ties: 0,
};

/** The pie of a textbook, cut on a grid of 101 values and shared at once in a game of steps. */
export const pie: DealResult = {
  made: spread(1, 0, 1, 1),
  inForce: spread(1, 0, 1, 1),
  issues: [
    {
      name: 'share',
      label: { en: 'Share of the first', ja: '先手の取り分' },
      unit: '%',
      isGrid: true,
      mean: spread(53.1, 0.02, 48, 58),
      levels: Array.from({ length: 101 }, (_, at) =>
        level(
          String(at),
          String(at),
          at === 53 ? spread(0.9, 0, 1, 1) : spread(0.001, 0, 0, 0),
          at === 53 ? 0.9 : 0.001,
          at,
        ),
      ),
    },
  ],
  dates: [{ step: 0, made: 1, levels: [Array.from({ length: 101 }, (_, at) => (at === 53 ? 0.9 : 0.001))] }],
  gains: [
    { party: 'us', unit: '', gain: spread(0.53, 0, 0.48, 0.58), alternative: 0 },
    { party: 'japan', unit: 'thousand jobs', gain: spread(12.1, 0.1, 10, 14), alternative: -3 },
  ],
  rules: ['proposal'],
  rounds: 1,
  zone: spread(1, 0, 1, 1),
  excluded: 0,
  obstacles: [],
  ties: 0,
  table: {
    step: 0,
    per: 'step',
    parties: [
      { party: 'us', unit: '', goingOn: 0, deal: 0.53, inside: 0 },
      { party: 'japan', unit: 'thousand jobs', goingOn: -3, deal: 9, inside: -1 },
    ],
    ways: [],
  },
};

/** More of everything than there is room for. */
export const crowdedDeal: DealResult = {
  ...sampleDeal,
  issues: Array.from({ length: 14 }, (_, at) => ({
    ...sampleDeal.issues[0]!,
    name: `issue${at}`,
    label: {
      en: `An issue with a label that is much longer than a column may be, number ${at}`,
      ja: `欄の幅をはるかに超える長い名前の論点、その${at}番目`,
    },
    levels: Array.from({ length: 9 }, (_level, rank) =>
      level(
        `level${rank}`,
        `A level that nobody can tell in few words, number ${rank}`,
        spread(1 / 9, 0, 0, 1),
        0,
      ),
    ),
  })),
  dates: sampleDeal.dates.map((date) => ({
    ...date,
    levels: Array.from({ length: 14 }, () => Array.from({ length: 9 }, () => 1 / 9)),
  })),
  obstacles: Array.from({ length: 9 }, (_, at) => ({
    kind: 'redLine' as const,
    name: `line${at}`,
    label: {
      en: `A red line that takes more than one line of the report to say what it is, number ${at}`,
      ja: `報告の一行には収まらないほど長い説明のついた譲れない一線、その${at}番目`,
    },
    party: 'us',
    share: 0.0119,
  })),
  table: {
    ...sampleDeal.table,
    ways: Array.from({ length: 9 }, (_, at) => ({ ...sampleDeal.table.ways[at % 2]!, move: `move${at}` })),
  },
};

/** Two that never sit down. */
export const noRounds: DealResult = {
  ...noZone,
  rounds: 0,
  zone: UNKNOWN,
  obstacles: [],
  table: {
    ...noZone.table,
    parties: noZone.table.parties.map((each) => ({
      ...each,
      goingOn: Number.NaN,
      deal: Number.NaN,
      inside: Number.NaN,
    })),
    ways: [],
  },
};
