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

/** The result of a run, key by key, as a page of Markdown generated from its schema. */
export function resultDocs(): string {
  const rows = rowsOf(resultJsonSchema() as SchemaNode, '');
  return `${[
    '# The JSON of a result',
    '',
    'What `parley run FILE --json` prints and `--out FILE.json` writes. `parley schema --result` prints the same as a',
    'JSON Schema (draft-07). `*` stands for a name of the scenario, `[]` for each entry of a list. This page is',
    'generated from the schema.',
    '',
    '| key | type | meaning |',
    '| --- | --- | --- |',
    ...rows.map(({ key, type, meaning }) => `| \`${key}\` | ${type} | ${meaning.replaceAll('|', '\\|')} |`),
  ].join('\n')}\n`;
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
