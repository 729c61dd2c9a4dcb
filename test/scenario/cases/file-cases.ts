import { talks } from '../marked.ts';
import { type Cases, chance, choose, distribution, formula, measure, parameter } from './planted.ts';

const nest = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
const keys = (count: number): string => Array.from({ length: count }, (_, at) => `  k${at}: 1`).join('\n');

/** Mistakes that show in reading files, their shape and variants. */
export const FILE_CASES = {
  // The file itself
  'file-missing': [
    { what: 'a file that is not there', facts: { file: 'main.yaml' } },
    { what: 'a base that is not there', text: 'extends: ▸other.yaml\n', facts: { file: 'other.yaml' } },
  ],
  'file-too-large': [
    {
      what: 'a file of 600 KB',
      text: `parley: 1\n${'# comment\n'.repeat(61_440)}`,
      facts: { limit: 524_288 },
    },
  ],
  'yaml-syntax': [
    { what: 'a bracket that is not closed', text: 'parley: 1\ntitle: [1, 2\n▸' },
    { what: 'a quote that is not closed', text: 'parley: 1\ntitle: "x\n▸' },
  ],
  'yaml-several-documents': [{ what: 'two documents', text: 'parley: 1\n▸---\nparley: 1\n' }],
  'yaml-alias': [{ what: 'an alias', text: talks({ notes: 'notes: { one: &x text, two: ▸*x }' }) }],
  'yaml-tag': [
    {
      what: 'a predicate that begins with !',
      text: talks({ measures: 'measures: { frozen: { time: ▸!talks.open } }' }),
      facts: { tag: '!talks.open' },
    },
  ],
  'yaml-duplicate-key': [
    {
      what: 'a key that stands twice',
      text: talks({ more: '▸title: Again' }),
      facts: { key: 'title', first: { file: 'main.yaml', line: 2, column: 1, length: 5 } },
    },
  ],
  'yaml-too-deep': [
    {
      what: 'brackets nested 70 deep',
      text: `parley: 1\ntitle: ${'['.repeat(64)}▸${nest(6)}${']'.repeat(64)}\n`,
      facts: { limit: 64 },
    },
  ],
  'yaml-too-many-keys': [
    {
      what: 'a map of 5,001 keys',
      text: `parley: 1\nnotes:\n  ▸${keys(5001).trimStart()}\n`,
      facts: { limit: 5000 },
    },
  ],
  'reserved-key': [
    {
      what: '__proto__ as a key',
      text: talks({ notes: 'notes: { ▸__proto__: text }' }),
      facts: { key: '__proto__' },
    },
    {
      what: 'constructor as a key',
      text: talks({ notes: 'notes: { ▸constructor: text }' }),
      facts: { key: 'constructor' },
    },
  ],
  'not-a-scenario': [
    { what: 'an empty file', text: '▸' },
    { what: 'a file that is a list', text: '▸- 1\n- 2\n' },
    { what: 'a file that is prose', text: '▸Once upon a time.\n' },
  ],
  'later-format': [
    {
      what: 'a later format with keys of its own',
      text: talks({ parley: 'parley: ▸2', more: 'markets: {}' }),
      facts: { found: 2, reads: 1 },
    },
    {
      what: 'a base file of a later format',
      text: 'parley: 1\nextends: base.yaml\n',
      files: { 'base.yaml': talks({ parley: 'parley: ▸12' }) },
      facts: { found: 12, reads: 1 },
    },
  ],
  'missing-format': [{ what: 'no format', text: `▸${talks({ parley: '' })}`, facts: { reads: 1 } }],
  // The shape of the file
  'unknown-key': [
    {
      what: 'a mistyped section',
      text: talks({ more: '▸meazures: {}' }),
      facts: { key: 'meazures', nearest: 'measures' },
    },
    {
      what: 'a mistyped key of an option',
      text: choose('IMPOSE: { ▸rat: 0.1/month }'),
      facts: { key: 'rat', nearest: 'rate' },
    },
    {
      what: 'a comma without quotes in a label',
      text: measure('{ time: talks.open, label: long, ▸very long }'),
    },
  ],
  'former-key': [
    {
      what: 'the rest of a chance',
      text: chance('chance: { AGREE: 0.1, BREAK: { ▸rest: true } }'),
      besides: ['missing-key'],
      facts: { instead: 'odds: rest' },
    },
    {
      what: 'the rest of a choice',
      text: choose('IMPOSE: { rate: 0.1/month }, HOLD: { event: none, default: true, ▸rest: true }'),
      facts: { instead: 'default: true' },
    },
    {
      what: 'a factor beside odds',
      text: chance('chance: { AGREE: 0.1, BREAK: { odds: 0.1, ▸times: { talks.open: 2 } } }'),
      facts: { key: 'times' },
    },
    {
      what: 'a factor beside a rate, in a case of a move',
      text: chance(
        'first: { one: { hazard: { AGREE: 0.1/month, BREAK: { rate: 0.1/month, ▸times: { talks.open: 2 } } } } }',
      ),
      facts: { key: 'times' },
    },
  ],
  'missing-key': [
    { what: 'no title', text: talks({ title: '' }).replace('parley', '▸parley'), facts: { key: 'title' } },
    {
      what: 'a state that leads nowhere',
      text: talks({ outcomes: 'outcomes: { ▸deal: {} }' }),
      facts: { key: 'when' },
    },
    {
      what: 'a choice of nobody',
      text: talks({ moves: 'moves: { ▸tariff: { when: talks.broken, choose: { IMPOSE: {} } } }' }),
      facts: { key: 'party' },
    },
    {
      what: 'a chance without odds',
      text: chance('chance: { ▸AGREE: { payoff: {} }, BREAK: 0.1 }'),
      facts: { key: 'odds' },
    },
  ],
  'wrong-type': [
    { what: 'a title that is a number', text: talks({ title: 'title: ▸3' }), facts: { received: '3' } },
    { what: 'a format that never was', text: talks({ parley: 'parley: ▸0' }), facts: { received: '0' } },
    { what: 'a format in words', text: talks({ parley: 'parley: ▸one' }), facts: { received: 'one' } },
    {
      what: 'a list where a map stands',
      text: talks({ moves: '▸moves: [1, 2]' }),
      facts: { expected: 'map', received: 'list of 2' },
    },
    {
      what: 'a date that is none by its form',
      text: talks({ clock: 'clock: { start: ▸Oct 2018, step: 1 month, steps: 24 }' }),
      facts: { expected: 'date' },
    },
    { what: 'two numbers for a triangle', text: parameter('{ ▸triangular: [1, 2] }') },
    {
      what: 'a final that is neither true nor false',
      text: talks({
        chart: 'chart: { talks: { initial: open, states: { open: { final: ▸maybe } } } }',
        moves: 'moves: {}',
        outcomes: 'outcomes: { all: { when: talks.open } }',
      }),
    },
  ],
  'not-finite': [
    {
      what: 'an infinite number',
      text: talks({ clock: 'clock: { step: 1 month, steps: ▸.inf }' }),
      facts: { received: 'Infinity' },
    },
    {
      what: 'no number',
      text: talks({ clock: 'clock: { step: 1 month, steps: ▸.nan }' }),
      facts: { received: 'NaN' },
    },
    { what: 'a parameter that divides by 0', text: parameter('▸1/0') },
    { what: 'a number beyond all doubles', text: formula('▸1e999*2') },
  ],
  'one-of': [
    {
      what: 'a move that does nothing',
      text: talks({ moves: 'moves: { ▸month: { when: talks.open } }' }),
      facts: { found: [] },
    },
    {
      what: 'a move that does two things',
      text: talks({ moves: 'moves: { ▸month: { chance: { AGREE: 0.1 }, event: BREAK } }' }),
      facts: { found: ['chance', 'event'] },
    },
    {
      what: 'cases beside an act',
      text: talks({ moves: 'moves: { ▸month: { event: BREAK, first: { open: { event: AGREE } } } }' }),
      facts: { found: ['first', 'event'] },
    },
    {
      what: 'a measure of two kinds',
      text: talks({ measures: 'measures: { ▸frozen: { time: talks.open, ever: talks.open } }' }),
    },
    { what: 'a measure of no kind', text: talks({ measures: 'measures: { ▸frozen: { unit: months } }' }) },
    {
      what: 'two distributions',
      text: distribution('{ uniform: [0, 1], normal: [0, 1] }'),
    },
    {
      what: 'an entry without a date',
      text: talks({ calendar: 'calendar: { ▸VOTE: {} }' }),
      facts: { found: [] },
    },
    {
      what: 'an entry with a date and a step',
      text: talks({ calendar: 'calendar: { ▸VOTE: { date: 2018-11-06, step: 1 } }' }),
    },
  ],
  'only-with': [
    {
      what: 'a party that has nothing to choose',
      text: chance('party: ▸us, chance: { AGREE: 0.1, BREAK: 0.1 }'),
      facts: { key: 'party', needs: 'choose' },
    },
    {
      what: 'a plan without a choice',
      text: chance('plan: ▸AGREE, chance: { AGREE: 0.1, BREAK: 0.1 }'),
      facts: { key: 'plan' },
    },
    {
      what: 'a default in a chance',
      text: chance('chance: { AGREE: { odds: 0.1, default: ▸true }, BREAK: 0.1 }'),
      facts: { key: 'default' },
    },
    {
      what: 'a date without a start',
      text: talks({
        clock: 'clock: { step: 1 month, steps: 24 }',
        calendar: 'calendar: { VOTE: { date: ▸2018-11-06 } }',
      }),
    },
    { what: '`by` with a time', text: measure('{ time: talks.open, by: ▸6 }'), facts: { key: 'by' } },
    {
      what: '`report` with a time',
      text: measure('{ time: talks.open, report: ▸at }'),
      facts: { key: 'report' },
    },
  ],
  'empty-map': [{ what: 'no outcome', text: talks({ outcomes: '▸outcomes: {}' }) }],
  // Variants
  'extends-outside': [
    {
      what: 'a base above the folder',
      text: 'extends: ▸../../etc/passwd\n',
      facts: { target: '../../etc/passwd' },
    },
    { what: 'a base by an absolute path', text: 'extends: ▸/etc/passwd\n' },
    { what: 'a base that is no text', text: 'extends: ▸{ name: x }\n' },
  ],
  'extends-cycle': [
    {
      what: 'a file that extends itself',
      text: 'extends: ▸main.yaml\n',
      facts: { chain: ['main.yaml', 'main.yaml'] },
    },
    {
      what: 'two files that extend each other',
      text: 'extends: other.yaml\n',
      files: { 'other.yaml': 'extends: ▸main.yaml\n' },
      facts: { chain: ['main.yaml', 'other.yaml', 'main.yaml'] },
    },
  ],
  'extends-too-long': [
    {
      what: 'a chain of 17 files',
      text: 'extends: v1.yaml\n',
      files: Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [
          `v${at + 1}.yaml`,
          `extends: ${at === 14 ? '▸' : ''}v${at + 2}.yaml\n`,
        ]),
      ),
      facts: { limit: 16 },
    },
  ],
  'override-without-effect': [
    {
      what: 'a value that the base has too',
      text: 'extends: base.yaml\nclock: { ▸steps: 24 }\n',
      files: { 'base.yaml': talks() },
      facts: { path: 'clock.steps' },
    },
    {
      what: 'a removal of what is not there',
      text: 'extends: base.yaml\n▸calendar: null\n',
      files: { 'base.yaml': talks() },
      facts: { path: 'calendar' },
    },
  ],
  'language-lost': [
    {
      what: 'a title in one language over one in two',
      text: 'extends: base.yaml\n▸title: Only English\n',
      files: { 'base.yaml': talks({ title: 'title: { en: Talks, ja: 協議 }' }) },
      facts: { language: 'ja' },
    },
  ],
  'variant-of-other': [
    {
      what: 'a variant of another file',
      text: talks(),
      files: { 'v.yaml': 'extends: ▸other.yaml\n', 'other.yaml': talks() },
      variants: ['v.yaml'],
      facts: { variant: 'v.yaml', chain: ['other.yaml'], base: 'main.yaml' },
    },
    {
      what: 'a variant that extends nothing',
      text: talks(),
      files: { 'v.yaml': `▸${talks()}` },
      variants: ['v.yaml'],
      facts: { chain: [] },
    },
    {
      what: 'a scenario as a variant of itself',
      text: `▸${talks()}`,
      variants: ['main.yaml'],
    },
  ],
  'variants-disagree': [
    {
      what: 'two numbers of steps',
      text: talks(),
      files: {
        'a.yaml': 'extends: main.yaml\nclock: { steps: 25 }\n',
        'b.yaml': 'extends: main.yaml\nclock: { ▸steps: 26 }\n',
      },
      variants: ['a.yaml', 'b.yaml'],
      facts: {
        path: 'clock.steps',
        here: '26',
        first: '25',
        firstPlace: { file: 'a.yaml', line: 2, column: 10, length: 5 },
      },
    },
    {
      what: 'a removal and a change',
      text: talks(),
      files: {
        'a.yaml': 'extends: main.yaml\nmoves: { tariff: null }\n',
        'b.yaml': 'extends: main.yaml\nmoves: { ▸tariff: { label: x } }\n',
      },
      variants: ['a.yaml', 'b.yaml'],
      facts: { path: 'moves.tariff', here: '{"label":"x"}', first: null },
    },
  ],
  // Results
  'not-a-result': [
    { what: 'a scenario for a result', text: `▸${talks()}`, when: 'result', facts: { why: 'syntax' } },
    { what: 'half a result', text: '{ "parley": 1,\n  "scenario": {▸', when: 'result' },
    {
      what: 'brackets',
      text: `${'['.repeat(32)}▸${'['.repeat(10)}`,
      when: 'result',
      facts: { why: 'tooDeep' },
    },
  ],
} satisfies Cases;
