import { scenarioJsonSchema } from '../scenario/json-schema.ts';

/** The parts of a JSON Schema that the page tells. */
interface SchemaNode {
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

/** What JSON types are called. */
const TYPES: Readonly<Record<string, string>> = { string: 'text', boolean: '`true` or `false`' };

const PART = '#/definitions/';

/** The scenario file, key by key, as a page of Markdown generated from its schema. */
export function scenarioDocs(): string {
  const { definitions } = scenarioJsonSchema() as {
    readonly definitions: Readonly<Record<string, SchemaNode>>;
  };
  const { scenario = {}, variant = {}, ...others } = definitions;
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
        `| ${isGroup(node) ? `[\`${key}\`](#${key.toLowerCase()})` : `\`${key}\``} | ${required.has(key) ? 'needed' : ''} | ${meaning(node)} |`,
    ),
    '',
    '## Variants',
    '',
    `\`extends\`: ${base.description ?? ''} Such a file needs \`parley\` and \`extends\` and may leave out all else. Maps merge, lists`,
    'and values replace, `null` removes; a distribution is one value. A number that is changed without a `source` or',
    '`assumed` of its own loses that of the base, and the report says so. What changes nothing is told.',
    ...keys
      .filter(([, node]) => isGroup(node))
      .flatMap(([key, node]) => [
        '',
        `## ${key}`,
        '',
        meaning(node),
        '',
        ...table(innerRows(node, key, true)),
      ]),
    '',
    '# What values look like',
    ...parts.flatMap(([name, node]) => ['', `## ${name}`, '', ...partLines(name, node)]),
  ].join('\n')}\n`;
}

/** Whether a key has a section of its own. */
function isGroup(node: SchemaNode): boolean {
  return node.properties !== undefined || typeof node.additionalProperties === 'object';
}

interface Row {
  readonly key: string;
  readonly type: string;
  readonly isNeeded: boolean;
  readonly meaning: string;
}

function table(rows: readonly Row[]): string[] {
  return [
    '| key | value | | meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) => `| \`${row.key}\` | ${row.type} | ${row.isNeeded ? 'needed' : ''} | ${row.meaning} |`,
    ),
  ];
}

/** A row for everything within a node. */
function innerRows(node: SchemaNode, key: string, isSection: boolean): Row[] {
  if (node.properties !== undefined) {
    const needed = new Set(node.required);
    return Object.entries(node.properties).flatMap(([inner, each]) => [
      row(each, `${key}.${inner}`, needed.has(inner)),
      ...innerRows(each, `${key}.${inner}`, false),
    ]);
  }
  if (typeof node.additionalProperties === 'object') {
    const value = node.additionalProperties;
    // Names → plain values: the row above says so, unless the section itself is such a map.
    const own = isSection && value.properties === undefined ? [row(value, `${key}.*`, false)] : [];
    return [...own, ...innerRows(value, `${key}.*`, false)];
  }
  return (node.anyOf ?? []).flatMap((each) => innerRows(each, key, false));
}

function row(node: SchemaNode, key: string, isNeeded: boolean): Row {
  return { key, type: typeName(node), isNeeded, meaning: meaning(node) };
}

function partLines(name: string, node: SchemaNode): string[] {
  const rows = innerRows(node, name, true);
  return [meaning(node), ...(rows.length === 0 ? [] : ['', ...table(rows)])];
}

function meaning({ description = '', examples = [] }: SchemaNode): string {
  const shown = examples.map((each) => `\`${typeof each === 'string' ? each : JSON.stringify(each)}\``);
  return [description, ...(shown.length === 0 ? [] : [`E.g. ${shown.join(', ')}.`])]
    .join(' ')
    .trim()
    .replaceAll('|', '\\|');
}

function typeName(node: SchemaNode): string {
  const [referred] = [node, ...(node.allOf ?? [])].flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
  if (referred !== undefined) {
    const name = referred.replace(PART, '');
    return `[${name}](#${name})`;
  }
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((each) => `\`${String(each)}\``).join(' or ');
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(typeName))].join(' or ');
  if (node.items !== undefined) return `list of ${typeName(node.items)}`;
  if (typeof node.additionalProperties === 'object') return `names → ${typeName(node.additionalProperties)}`;
  if (node.properties !== undefined) return 'map';
  return [node.type ?? 'any']
    .flat()
    .map((each) => TYPES[each] ?? each)
    .join(' or ');
}
