import * as z from 'zod';
import { compareResultSchema } from '../../src/report/compare/compare-json-schema.ts';
import { MARKET_COLUMNS } from '../../src/report/market/market-csv.ts';
import { marketResultSchema } from '../../src/report/market/market-json-schema.ts';
import { againJsonSchema } from '../../src/report/run/again-json.ts';
import { CSV_COLUMNS, CSV_KINDS } from '../../src/report/run/csv-columns.ts';
import { resultJsonSchema } from '../../src/report/run/run-json-schema.ts';
import { showJsonSchemas } from '../../src/report/show/show-json-schema.ts';
import { keyRows } from './schema-docs.ts';

/** The result of a run, key by key and column by column, as a page of Markdown generated from the code that writes it. */
export function resultDocs(): string {
  const { situation, chart } = showJsonSchemas();
  const markets: { readonly definitions?: Readonly<Record<string, object>> } = marketResultSchema();
  return `${[
    '# The JSON of a result',
    '',
    'What `parley run FILE --json` prints and `--out FILE.json` writes. `parley schema --result` prints the same as a',
    'JSON Schema (draft-07). `*` stands for a name of the scenario, `[]` for each entry of a list. This page is',
    'generated from the code.',
    '',
    ...keyTable(resultJsonSchema()),
    '',
    '# A result as a table',
    '',
    'What `parley run FILE --out FILE.csv` writes: one row of heads, then a row for each number, in the order of the',
    'JSON. Every row tells the run that gave it, so that tables of several runs can be put below each other. Fields are',
    'divided by commas and lines end in CR LF (RFC 4180); numbers have a decimal point and all digits, no grouping.',
    'The file is UTF-8 and begins with a byte-order mark, without which Excel garbles Japanese. pandas and readr skip',
    'it; others are told so: `read.csv(fileEncoding = "UTF-8-BOM")` in R, `encoding="utf-8-sig"` in Python. A text',
    'that a spreadsheet would take for a formula, such as one that begins with `=`, gets an apostrophe before it.',
    'Assumptions, expectations and the scenario itself are in the JSON only.',
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...CSV_COLUMNS.map(({ name, type, meaning }) => `| \`${name}\` | ${type} | ${meaning} |`),
    '',
    '| `kind` | `number` | meaning |',
    '| --- | --- | --- |',
    ...Object.entries(CSV_KINDS).map(
      ([kind, { numbers, meaning }]) =>
        `| \`${kind}\` | ${numbers.map((number) => `\`${number}\``).join(', ')} | ${meaning} |`,
    ),
    '',
    '# A result repeated',
    '',
    'What `parley run --again RESULT.json --json` prints. Everything is repeated from the result alone. The exit code is',
    '0 if all numbers agree and the hash is that of the scenario in the file, else 1.',
    '',
    ...keyTable(z.toJSONSchema(againJsonSchema, { target: 'draft-7' })),
    '',
    '# The JSON of a situation',
    '',
    'What `parley show FILE --at DATE --state REGION.STATE --json` prints. Every number there is weighed by how likely',
    'each draw is to be there ([model.md](model.md), section 6).',
    '',
    ...keyTable(situation),
    '',
    '# The JSON of a chart',
    '',
    'What `parley show FILE --chart --json` prints.',
    '',
    ...keyTable(chart),
    '',
    '# The JSON of markets',
    '',
    'What `parley market FILE --json` prints and `--out FILE.json` writes. Accounts have the names that formulas know them',
    'by ([scenario-format.md](scenario-format.md)); money is in the unit of its market, a loss is negative.',
    '',
    ...keyTable(markets),
    ...Object.entries(markets.definitions ?? {}).flatMap(([name, node]) => [
      '',
      `## ${name}`,
      '',
      ...keyTable(node),
    ]),
    '',
    '# Markets as a table',
    '',
    'What `parley market FILE --out FILE.csv` writes: a row for each number of each account, as a table like that of a run.',
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...MARKET_COLUMNS.map(({ name, type, meaning }) => `| \`${name}\` | ${type} | ${meaning} |`),
    '',
    '# The JSON of a comparison',
    '',
    'What `parley compare A B --json` prints and `--out FILE.json` writes. `--out FILE.csv` writes the same numbers, a row',
    'for each number of each scenario.',
    '',
    ...keyTable(compareResultSchema()),
  ].join('\n')}\n`;
}

function keyTable(schema: object): string[] {
  return [
    '| key | type | meaning |',
    '| --- | --- | --- |',
    ...keyRows(schema).map(({ key, type, isNeeded, meaning }) => {
      const words = isNeeded ? meaning : `${meaning} May be missing.`.trim();
      return `| \`${key}\` | ${type} | ${words} |`;
    }),
  ];
}
