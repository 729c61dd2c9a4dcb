/** The parts of a JSON Schema (draft-07) that the generated pages tell. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
}

/** A key of the schema as a row of a table, its texts ready for Markdown. */
export interface KeyRow {
  /** Keys from the top, joined by points; `*` is any name, `[]` each entry of a list. */
  readonly key: string;
  readonly type: string;
  readonly isNeeded: boolean;
  readonly meaning: string;
}

/** What JSON types are called. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true` or `false`',
  integer: 'whole number',
  object: 'map',
};

const DEFINITIONS = '#/definitions/';

/** A row for everything within a node, from the top down; parts that a `$ref` names have sections of their own. */
export function keyRows(node: SchemaNode, above = ''): KeyRow[] {
  const join = (key: string): string => (above === '' ? key : `${above}.${key}`);
  if (node.properties !== undefined) {
    const needed = new Set(node.required);
    return Object.entries(node.properties).flatMap(([key, inner]) => [
      keyRow(inner, join(key), needed.has(key)),
      ...keyRows(inner, join(key)),
    ]);
  }
  if (typeof node.additionalProperties === 'object') return keyRows(node.additionalProperties, join('*'));
  if (node.items !== undefined) return keyRows(node.items, `${above}[]`);
  return (node.anyOf ?? []).flatMap((each) => keyRows(each, above));
}

/** The row of one node. */
export function keyRow(node: SchemaNode, key: string, isNeeded: boolean): KeyRow {
  return { key, type: typeName(node), isNeeded, meaning: meaningOf(node) };
}

/** What a node means, with its examples. */
export function meaningOf({ description = '', examples = [] }: SchemaNode): string {
  const shown = examples.map((each) => `\`${typeof each === 'string' ? each : JSON.stringify(each)}\``);
  return [description, ...(shown.length === 0 ? [] : [`E.g. ${shown.join(', ')}.`])]
    .join(' ')
    .trim()
    .replaceAll('|', '\\|');
}

function typeName(node: SchemaNode): string {
  const [referred] = [node, ...(node.allOf ?? [])].flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
  if (referred !== undefined) {
    const name = referred.replace(DEFINITIONS, '');
    return `[${name}](#${name})`;
  }
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((each) => `\`${String(each)}\``).join(' or ');
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(typeName))].join(' or ');
  if (node.items !== undefined) return `list of ${typeName(node.items)}`;
  if (typeof node.additionalProperties === 'object') return `names → ${typeName(node.additionalProperties)}`;
  return [node.type ?? 'any']
    .flat()
    .map((each) => TYPES[each] ?? each)
    .join(' or ');
}
