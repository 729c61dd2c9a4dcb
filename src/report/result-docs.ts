import { lookJsonSchemas } from './look-json-schema.ts';
import { resultJsonSchema } from './run-json-schema.ts';

/** The parts of a JSON Schema that the docs tell. */
interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** The results of programs' commands, key by key, as a page of Markdown generated from their schemas. */
export function resultDocs(): string {
  const { situation, chart } = lookJsonSchemas();
  return `${[
    '# The JSON of a result',
    '',
    'What `parley run FILE --json` prints and `--out FILE.json` writes. `parley schema --result` prints the same as a',
    'JSON Schema (draft-07). `*` stands for a name of the scenario, `[]` for each entry of a list. This page is',
    'generated from the schemas.',
    '',
    ...tableOf(resultJsonSchema()),
    '',
    '## The JSON of a situation',
    '',
    'What `parley show FILE --at DATE --state REGION.STATE --json` prints. Every number there is weighed by how likely',
    'each draw is to be there ([model.md](model.md), section 6).',
    '',
    ...tableOf(situation),
    '',
    '## The JSON of a chart',
    '',
    'What `parley show FILE --chart --json` prints.',
    '',
    ...tableOf(chart),
  ].join('\n')}\n`;
}

function tableOf(schema: object): string[] {
  return [
    '| key | type | meaning |',
    '| --- | --- | --- |',
    ...rowsOf(schema, '').map(
      ({ key, type, meaning }) => `| \`${key}\` | ${type} | ${meaning.replaceAll('|', '\\|')} |`,
    ),
  ];
}

interface Row {
  readonly key: string;
  readonly type: string;
  readonly meaning: string;
}

function rowsOf(node: SchemaNode, above: string): Row[] {
  const join = (key: string): string => (above === '' ? key : `${above}.${key}`);
  if (node.properties !== undefined) {
    return Object.entries(node.properties).flatMap(([key, inner]) => {
      const isOptional = node.required?.includes(key) !== true;
      const meaning = [inner.description ?? '', ...(isOptional ? ['May be missing.'] : [])].join(' ').trim();
      return [{ key: join(key), type: typeName(inner), meaning }, ...rowsOf(inner, join(key))];
    });
  }
  if (typeof node.additionalProperties === 'object') return rowsOf(node.additionalProperties, join('*'));
  return node.items === undefined ? [] : rowsOf(node.items, `${above}[]`);
}

function typeName(node: SchemaNode): string {
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  if (node.anyOf !== undefined) return node.anyOf.map(typeName).join(' or ');
  if (node.items !== undefined) return `list of ${typeName(node.items)}`;
  return node.type === undefined ? 'any' : [node.type].flat().join(' or ');
}
