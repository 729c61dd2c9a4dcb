import { talks } from '../marked.ts';
import type { Cases } from './planted.ts';

/** Four uncertain numbers, one that is certain, and correlations. */
const correlated = (correlations: string): string =>
  talks({
    parameters: `parameters:
  near: { value: { uniform: [0, 1] }, assumed: x }
  far: { value: { normal: [0, 1] }, assumed: x }
  wide: { value: { triangular: [0, 1, 2] }, assumed: x }
  sure: { value: 1, assumed: x }`,
    more: `correlations:\n${correlations}`,
  });

const pair = (rest: string): string => correlated(`  one: { ${rest}, assumed: x }`);

/** A number from a table. */
const tabled = (data: string, rest = ''): string =>
  talks({ parameters: `parameters:\n  speed: { value: { data: { ${data} }${rest} }, assumed: x }` });

const BESIDE = 'file: speeds.csv, column: speed';

/** Mistakes that show in correlations and tables of values. */
export const UNCERTAINTY_CASES = {
  'correlation-alone': [
    { what: 'one name twice', text: pair('between: [near, ▸near], rank: 0.5'), facts: { name: 'near' } },
  ],
  'correlation-twice': [
    {
      what: 'a pair in either order',
      text: correlated(
        '  one: { between: [near, far], rank: 0.5, assumed: x }\n  ▸two: { between: [far, near], rank: 0.4, assumed: x }',
      ),
      facts: { first: 'one', second: 'two' },
    },
  ],
  'correlation-certain': [
    {
      what: 'a number that is certain',
      text: pair('between: [near, ▸sure], rank: 0.5'),
      facts: { name: 'sure' },
    },
  ],
  'correlations-impossible': [
    {
      what: 'two numbers close to a third, but not to each other',
      text: correlated(
        '  one: { between: [near, far], rank: 0.8, assumed: x }\n  two: { between: [far, wide], rank: ▸0.8, assumed: x }',
      ),
      facts: { entries: ['one', 'two'] },
    },
    {
      what: 'three that cannot all be opposites',
      text: correlated(
        '  one: { between: [near, far], rank: -0.6, assumed: x }\n  two: { between: [far, wide], rank: -0.6, assumed: x }\n  three: { between: [near, wide], rank: ▸-0.6, assumed: x }',
      ),
      facts: { entries: ['one', 'two', 'three'] },
    },
  ],
  'data-outside': [
    { what: 'a table above the folder', text: tabled('file: ▸../speeds.csv, column: speed') },
    { what: 'a table by an absolute path', text: tabled('file: ▸/etc/passwd, column: speed') },
    {
      what: 'a table beside the base of the base, above the file that names it',
      text: 'extends: below/base.yaml\n',
      files: {
        'below/base.yaml': tabled('file: ▸../speeds.csv, column: speed'),
        'speeds.csv': 'speed\n1\n',
      },
      facts: { file: '../speeds.csv' },
    },
  ],
  'unknown-column': [
    {
      what: 'a mistyped column',
      text: tabled('file: speeds.csv, column: ▸sped'),
      files: { 'speeds.csv': 'speed,n\n1,2\n' },
      facts: { name: 'sped', nearest: 'speed', known: ['speed', 'n'], file: 'speeds.csv' },
    },
    {
      what: 'a column of weights that is not there',
      text: tabled(`${BESIDE}, weight: ▸m`),
      files: { 'speeds.csv': 'speed,n\n1,2\n' },
    },
  ],
  'csv-quote': [
    {
      what: 'a quote that is not closed',
      text: tabled(BESIDE),
      files: { 'speeds.csv': 'speed,n\n1,▸"2\n3,4\n' },
    },
    { what: 'a word after a quote', text: tabled(BESIDE), files: { 'speeds.csv': 'speed\n▸"1" or so\n' } },
  ],
  'csv-uneven': [
    {
      what: 'a row with a comma too many',
      text: tabled(BESIDE),
      files: { 'speeds.csv': 'speed,n\n1,2\n▸3,4,\n' },
      facts: { expected: 2, received: 3 },
    },
  ],
  'csv-column-twice': [
    { what: 'two columns of one name', text: tabled(BESIDE), files: { 'speeds.csv': 'speed,▸speed\n1,2\n' } },
  ],
  'csv-number': [
    {
      what: 'a word among numbers',
      text: tabled(BESIDE),
      files: { 'speeds.csv': 'speed,n\n1,2\n▸fast,1\n' },
      facts: { column: 'speed', received: 'fast', isWeight: false },
    },
    {
      what: 'a number with a unit',
      text: tabled(BESIDE),
      files: { 'speeds.csv': 'n,speed\n2,▸5 %\n' },
      facts: { received: '5 %' },
    },
    {
      what: 'a number beyond all doubles',
      text: tabled(BESIDE),
      files: { 'speeds.csv': 'speed\n1\n▸1e999\n' },
    },
    {
      what: 'a weight below 0',
      text: tabled(`${BESIDE}, weight: n`),
      files: { 'speeds.csv': 'speed,n\n1,2\n1,▸-1\n' },
      facts: { column: 'n', received: '-1', isWeight: true },
    },
    {
      what: 'a value without its weight',
      text: tabled(`${BESIDE}, weight: n`),
      files: { 'speeds.csv': 'speed,n\n1,2\n1,▸\n' },
      facts: { received: '' },
    },
  ],
  'csv-empty': [
    {
      what: 'a table without rows',
      text: tabled('file: speeds.csv, column: ▸speed'),
      files: { 'speeds.csv': 'speed,n\n' },
    },
    {
      what: 'a column without values',
      text: tabled('file: speeds.csv, column: ▸speed'),
      files: { 'speeds.csv': 'speed,n\n,2\n' },
    },
  ],
  'csv-too-long': [
    {
      what: 'a thousand and one values',
      text: tabled(BESIDE),
      files: { 'speeds.csv': `speed\n${'1\n'.repeat(1000)}▸2\n` },
      facts: { limit: 1000 },
    },
  ],
  'csv-gaps': [
    {
      what: 'rows without a value',
      text: tabled('file: speeds.csv, column: ▸speed'),
      files: { 'speeds.csv': 'speed,n\n1,1\n,3\n2,1\n,4\n' },
      facts: { column: 'speed', gaps: 2, rows: 4 },
    },
  ],
} satisfies Cases;

/** Mistakes in correlations and tables that break rules of other parts of a file. */
export const UNCERTAINTY_OTHERS = {
  'unknown-name': [
    {
      what: 'a parameter of a correlation',
      text: pair('between: [near, ▸fra], rank: 0.5'),
      facts: { name: 'fra', nearest: 'far', kind: 'parameter' },
    },
    {
      what: 'the source of a correlation',
      text: correlated('  one: { between: [near, far], rank: 0.5, source: { from: ▸jiji } }'),
      facts: { kind: 'source' },
    },
  ],
  'no-provenance': [
    {
      what: 'a correlation from nowhere',
      text: correlated('  ▸one: { between: [near, far], rank: 0.5 }'),
      facts: { name: 'one' },
    },
  ],
  'bad-value': [
    {
      what: 'a rank of 1',
      text: pair('between: [near, far], rank: ▸1'),
      facts: { expected: 'rank', received: '1' },
    },
    { what: 'a rank below −1', text: pair('between: [near, far], rank: ▸-1.2') },
  ],
  'unit-expected': [{ what: 'a rank in months', text: pair('between: [near, far], rank: ▸1 month') }],
  'name-out-of-place': [{ what: 'a parameter in a rank', text: pair('between: [near, far], rank: ▸wide') }],
  'wrong-type': [
    {
      what: 'three names in a correlation',
      text: pair('▸between: [near, far, wide], rank: 0.1'),
      facts: { expected: 'items≤2' },
    },
  ],
  'missing-key': [
    {
      what: 'a table without a column',
      text: tabled('file: x.csv').replace('data:', '▸data:'),
      facts: { key: 'column' },
    },
  ],
  'file-missing': [
    {
      what: 'a table that is not there',
      text: tabled('file: ▸below/speeds.csv, column: speed'),
      facts: { file: 'below/speeds.csv' },
    },
  ],
  'file-too-large': [
    {
      what: 'a table of 600 KB',
      text: tabled('file: ▸speeds.csv, column: speed'),
      files: { 'speeds.csv': `speed\n${'1.000000\n'.repeat(70_000)}` },
    },
  ],
  'unknown-unit': [
    {
      what: 'a mistyped unit of a table',
      text: tabled(`${BESIDE}, unit: ▸moths`),
      files: { 'speeds.csv': 'speed\n1\n2\n' },
      facts: { text: 'moths', nearest: 'months' },
    },
  ],
  'one-of': [
    {
      what: 'a table beside a distribution',
      text: tabled(BESIDE, ', uniform: [0, 1]').replace('data:', '▸data:'),
      files: { 'speeds.csv': 'speed\n1\n' },
      facts: { found: ['uniform', 'data'] },
    },
  ],
  'bad-distribution': [
    {
      what: 'a table cut down to nothing',
      text: tabled(BESIDE, ', ▸truncate: [5, 6]'),
      files: { 'speeds.csv': 'speed\n1\n2\n' },
      facts: { distribution: 'discrete', reason: 'emptyTruncation' },
    },
    {
      what: 'a truncation the wrong way round',
      text: talks({
        parameters: 'parameters: { speed: { value: { normal: [0, 1], ▸truncate: [2, 1] }, assumed: x } }',
      }),
      facts: { distribution: 'normal', reason: 'truncateOrder' },
    },
  ],
  'too-many-parameters': [
    {
      what: '129 numbers from tables',
      text: talks({
        parameters: `parameters:\n${Array.from({ length: 129 }, (_, at) => `  speed${at}: { value: { ${at === 128 ? '▸' : ''}data: { ${BESIDE} } }, assumed: x }`).join('\n')}`,
      }),
      files: { 'speeds.csv': 'speed\n1\n' },
      facts: { limit: 128 },
      besides: ['too-many-parameters'],
    },
  ],
} satisfies Cases;
