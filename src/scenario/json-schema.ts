import * as z from 'zod';
import { GAME } from './markets-alone.ts';
import { scenarioSchema } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of scenario files, draft-07, which is the draft that editors read. A file with `extends` may leave
 * anything out and remove entries with `null`; any other file must be complete, or hold markets alone.
 */
export function scenarioJsonSchema(): object {
  const { $schema, definitions, ...complete } = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
  }) as Json;
  const parts = definitions as Json;
  const variant = loosen(complete) as Json;
  return {
    $schema,
    title: 'Parley scenario',
    definitions: {
      ...parts,
      ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${LOOSE}${name}`, loosen(part)])),
      scenario: complete,
      markets: { ...complete, required: ['parley', 'title', 'markets'] },
      variant: {
        ...variant,
        required: ['parley', 'extends'],
        properties: {
          extends: {
            type: 'string',
            description:
              'The scenario that this one changes: a file beside or below, or parley/NAME for a shipped one.',
            examples: ['japan-us-2018.yaml', 'parley/japan-us-2018'],
          },
          ...(variant['properties'] as Json),
        },
      },
    },
    if: { type: 'object', required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a key of JSON Schema, and nobody awaits this object.
    then: { $ref: '#/definitions/variant' },
    else: {
      if: { required: ['markets'], not: { anyOf: GAME.map((group) => ({ required: [group] })) } },
      // biome-ignore lint/suspicious/noThenProperty: `then` is a key of JSON Schema, and nobody awaits this object.
      then: { $ref: '#/definitions/markets' },
      else: { $ref: '#/definitions/scenario' },
    },
  };
}

/** How the parts of variants are told from those of complete scenarios. */
const LOOSE = 'loose-';
const PART = '#/definitions/';

/** The same schema with nothing required and `null` allowed for every entry. */
function loosen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosen);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { required: _required, ...rest } = schema as Json;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      if (key === 'properties') {
        const entries = Object.entries(value as Json).map(
          ([name, each]) => [name, orNull(loosen(each))] as const,
        );
        return [key, Object.fromEntries(entries)];
      }
      if (key === 'additionalProperties' && typeof value === 'object') return [key, orNull(loosen(value))];
      if (key === '$ref') return [key, String(value).replace(PART, `${PART}${LOOSE}`)];
      return [key, key === 'examples' ? value : loosen(value)];
    }),
  );
}

function orNull(schema: unknown): unknown {
  return { anyOf: [schema, { type: 'null' }] };
}
