import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { fileText } from '../engine.ts';
import { TOP } from '../program.ts';

interface SchemaNode {
  readonly $ref?: string;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
}

const { definitions } = scenarioJsonSchema() as {
  readonly definitions: Readonly<Record<string, SchemaNode>>;
};
const PART = '#/definitions/';
const ACTS = Object.keys(definitions['act']?.properties ?? {});

/** What is known of a value: the schemas that it may follow, each under the name that its keys are listed by. */
interface Named {
  readonly name: string;
  readonly node: SchemaNode;
}

/** A schema without references and alternatives; parts of the schema that have a name keep it. */
function alternatives({ name, node }: Named): Named[] {
  const parts = [...(node.allOf ?? []), ...(node.anyOf ?? [])];
  const referred = node.$ref?.replace(PART, '');
  return [
    { name, node },
    ...parts.flatMap((part) => alternatives({ name, node: part })),
    ...(referred === undefined ? [] : alternatives({ name: referred, node: definitions[referred] ?? {} })),
  ];
}

/** What stands under a key; what moves, cases and calendar entries have in common is listed once. */
function keysOf({ name, node }: Named): [string, Named][] {
  return Object.entries(node.properties ?? {}).map(([key, inner]) => {
    const owner = ACTS.includes(key) && /^(moves|calendar)\.\*$/.test(name) ? 'act' : name;
    return [key, { name: owner === '' ? key : `${owner}.${key}`, node: inner }];
  });
}

/** Every key of the language. */
function allKeys(named: Named, seen = new Set<string>()): Set<string> {
  for (const each of alternatives(named)) {
    for (const [, inner] of keysOf(each)) {
      if (seen.has(inner.name)) continue;
      seen.add(inner.name);
      allKeys(inner, seen);
    }
    const { additionalProperties } = each.node;
    if (typeof additionalProperties === 'object')
      allKeys({ name: `${each.name}.*`, node: additionalProperties }, seen);
  }
  return seen;
}

/** The keys that some data uses. */
function usedKeys(data: unknown, named: Named, used = new Set<string>()): Set<string> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return used;
  const choices = alternatives(named);
  const known = new Map(choices.flatMap(keysOf));
  for (const [key, value] of Object.entries(data)) {
    const inner = known.get(key);
    if (inner !== undefined) {
      used.add(inner.name);
      usedKeys(value, inner, used);
      continue;
    }
    for (const { name, node } of choices) {
      if (typeof node.additionalProperties === 'object')
        usedKeys(value, { name: `${name}.*`, node: node.additionalProperties }, used);
    }
  }
  return used;
}

const scenario: Named = { name: '', node: definitions['scenario'] ?? {} };
const files = readdirSync(`${TOP}scenarios`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort();

/** Keys that a scenario may do without, and why. */
const EXCUSED: Readonly<Record<string, string>> = {
  $schema: 'shipped files name the schema in a comment in their first line',
};

describe('every key of the language', () => {
  const users = new Map([...allKeys(scenario)].map((key) => [key, [] as string[]]));
  for (const file of files) {
    for (const key of usedKeys(parse(fileText(`scenarios/${file}`)), scenario)) users.get(key)?.push(file);
  }

  test('is found', () => {
    expect(users.size).toBeGreaterThan(90);
    expect([...users.keys()]).toEqual(
      expect.arrayContaining(['parley', 'act.plan', 'option.rate', 'distribution.beta', 'measures.*.by']),
    );
  });

  test('is used by at least two scenarios', () => {
    const lonely = [...users].filter(([key, by]) => by.length < 2 && !(key in EXCUSED));
    expect(Object.fromEntries(lonely)).toEqual({});
  });
});
