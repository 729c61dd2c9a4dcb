import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { accountDocs } from './account-docs.ts';
import { type KeyRow, keyRow, keyRows, meaningOf, type SchemaNode } from './schema-docs.ts';

/** The scenario file, key by key, as a page of Markdown generated from its schema. */
export function scenarioDocs(): string {
  const { definitions } = scenarioJsonSchema() as {
    readonly definitions: Readonly<Record<string, SchemaNode>>;
  };
  const { scenario = {}, variant = {}, markets: _alone, ...others } = definitions;
  const parts = Object.entries(others).filter(([name]) => !name.startsWith('loose-'));
  const keys = Object.entries(scenario.properties ?? {});
  const { extends: base = {} } = variant.properties ?? {};
  const required = new Set(scenario.required);
  return `${[
    '# The scenario file',
    '',
    'A scenario is a YAML file with the keys below; `*` stands for a name that its author gives, `[]` for each entry of a',
    'list. A key that is not listed is a problem, never ignored. [model.md](model.md) tells what is computed from it,',
    '[problems.md](problems.md) what can be wrong with it. This page is generated from the schema that `parley check` uses;',
    '`parley schema` prints that as JSON Schema (draft-07).',
    '',
    '| key | | |',
    '| --- | --- | --- |',
    ...keys.map(
      ([key, node]) =>
        `| ${isGroup(node) ? `[\`${key}\`](#${key.toLowerCase()})` : `\`${key}\``} | ${required.has(key) ? 'needed' : ''} | ${meaningOf(node)} |`,
    ),
    '',
    'A file with `markets` may leave out `clock`, `chart`, `moves` and `outcomes` together: then it holds markets alone, which',
    '`parley market` shows. Every number written out in markets, duties, quotas and observations needs `source` or `assumed` on the',
    'supplier, market, duty, quota or observation around it (a supplier may leave it to its market); names, formulas over names, 0',
    'and 1 need none, and elasticities from a preset have the sources of the preset.',
    '',
    '## Variants',
    '',
    `\`extends\`: ${base.description ?? ''} Such a file needs \`parley\` and \`extends\` and may leave out all else. Maps merge, lists`,
    'and values replace, `null` removes; a distribution is one value. A number that is changed without a `source` or',
    '`assumed` of its own loses that of the base, and the report says so. What changes nothing is told.',
    ...keys
      .filter(([, node]) => isGroup(node))
      .flatMap(([key, node]) => ['', `## ${key}`, '', meaningOf(node), '', ...table(partRows(node, key))]),
    '',
    ...accountDocs(),
    '',
    '# What values look like',
    ...parts.flatMap(([name, node]) => ['', `## ${name}`, '', ...partLines(name, node)]),
  ].join('\n')}\n`;
}

/** Whether a key has a section of its own. */
function isGroup(node: SchemaNode): boolean {
  return node.properties !== undefined || typeof node.additionalProperties === 'object';
}

/** A row for everything within a part; a map from names to plain values has one for its values. */
function partRows(node: SchemaNode, key: string): KeyRow[] {
  const values = node.additionalProperties;
  const isPlainMap = typeof values === 'object' && values.properties === undefined;
  return [...(isPlainMap ? [keyRow(values, `${key}.*`, false)] : []), ...keyRows(node, key)];
}

function table(rows: readonly KeyRow[]): string[] {
  return [
    '| key | value | | meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) => `| \`${row.key}\` | ${row.type} | ${row.isNeeded ? 'needed' : ''} | ${row.meaning} |`,
    ),
  ];
}

function partLines(name: string, node: SchemaNode): string[] {
  const rows = partRows(node, name);
  return [meaningOf(node), ...(rows.length === 0 ? [] : ['', ...table(rows)])];
}
