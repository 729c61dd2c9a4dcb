import type { ChartCourse } from '../../../src/study/chart-course.ts';

/** Labels with everything that could mean something to a drawing language, to a terminal or to YAML. */
export const HOSTILE = [
  'a "quoted" \'one\'',
  'brackets [x] {y} (z) <<fork>> [[join]]',
  'colon: semicolon; and # 35; #35; %% comment %%{init: {}}%%',
  'an arrow --> and -- and -> and state x {',
  'back\\slash \\N \\n \\',
  'direction TB and direction  LR',
  '1. a list, *bold*, _it_, `code`, $$x$$, <br/>&amp;',
  '関税発動：「凍結」―15％',
  'note right of default',
] as const;

const names = HOSTILE.map((_, at) => `talks.s${at}`);

/** A chart with two regions whose labels are hostile, its states chained in order. */
export const hostileCourse: ChartCourse = {
  title: `Talks: "a" \\ 'b' --- #1 & co`,
  seed: 1,
  draws: 16,
  step: 3,
  date: '2019-01-01',
  labels: new Map([
    ['talks', HOSTILE[2]],
    ['other', 'Other'],
    ...names.map((name, at) => [name, HOSTILE[at] ?? ''] as const),
    ['other.default', 'Plain'],
  ]),
  regions: [
    {
      name: 'talks',
      label: HOSTILE[2],
      states: names.map((name, at) => ({
        name,
        label: HOSTILE[at] ?? '',
        probability: at === 0 ? 0.15 : 0.85 / (names.length - 1),
        initial: at === 0,
        final: at === names.length - 1,
      })),
      transitions: names.slice(1).map((to, at) => ({
        from: names[at] ?? '',
        to,
        events: [
          { name: 'GO', label: HOSTILE[at] ?? '' },
          { name: 'RUN', label: 'Run' },
        ],
        times: 0.25,
      })),
      always: [],
    },
    {
      name: 'other',
      label: 'Other',
      states: [
        { name: 'other.default', label: 'Plain', probability: 0.25, initial: true, final: false },
        { name: 'other.end', label: 'Gone', probability: 0.75, initial: false, final: true },
      ],
      transitions: [
        { from: 'other.default', to: 'other.default', events: [{ name: 'STAY', label: 'Stay' }] },
        { from: 'other.default', to: 'other.end', events: [{ name: 'GO', label: 'Go' }], times: 0 },
      ],
      always: [
        {
          from: 'other.default',
          to: 'other.end',
          when: {
            kind: 'and',
            guards: [
              { kind: 'in', region: 'talks', state: 's3' },
              {
                kind: 'and',
                guards: [
                  { kind: 'not', guard: { kind: 'in', region: 'talks', state: 's4' } },
                  {
                    kind: 'or',
                    guards: [
                      { kind: 'in', region: 'other', state: 'default' },
                      { kind: 'in', region: 'talks', state: 's3' },
                    ],
                  },
                ],
              },
            ],
          },
          times: 0.75,
        },
      ],
    },
  ],
};
