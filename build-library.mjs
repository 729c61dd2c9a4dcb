// Bundles the library into dist/library/: `parley` for any engine, `parley/node` for reading from the disk, their types
// without those of any other package, and the licences of what is bundled. Runs before `npm pack`, in `npm run build`,
// not at installation: a clone needs the program alone.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const OUT = 'dist/library';
const ENTRIES = { index: 'src/index.ts', 'node/library': 'src/node/library.ts' };

await rm(OUT, { recursive: true, force: true });
await build({
  entryPoints: ENTRIES,
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['node:*'],
  target: 'es2023',
  chunkNames: 'parts/[name]-[hash]',
  minify: true,
  legalComments: 'none',
  // Japanese takes half the room when it is written as it is.
  charset: 'utf8',
  logLevel: 'warning',
});
await writeDeclarations(OUT);
await writeFile('dist/LICENSES.txt', await licencesOf(['src/cli/main.ts', 'src/index.ts']));

/** Writes the declarations of the entries and of all that they mention. */
async function writeDeclarations(folder) {
  const draft = await mkdtemp(join(tmpdir(), 'parley-types-'));
  try {
    const compiler = 'node_modules/typescript/bin/tsc';
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.types.json', '--outDir', draft], {
      stdio: 'inherit',
    });
    const plain = await plainTypes();
    const waiting = Object.values(ENTRIES).map((entry) => entry.replace(/^src\//, '').replace(/\.ts$/, ''));
    const known = new Set(waiting);
    for (const name of waiting) {
      const text = plain[name] ?? (await readFile(join(draft, 'src', `${name}.d.ts`), 'utf8'));
      const written = text.replaceAll(/(from |import\()(['"])([^'"]+)\.ts\2/g, '$1$2$3.js$2');
      for (const [, target] of written.matchAll(/(?:from |import\()['"]([^'"]+)['"]/g)) {
        if (!target.startsWith('.')) throw new Error(`the types of ${name} need the package ${target}`);
        const next = posix.join(posix.dirname(name), target.replace(/\.js$/, ''));
        if (!known.has(next)) waiting.push(next);
        known.add(next);
      }
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, `${name}.d.ts`), written);
    }
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** The declarations that would need zod, from the JSON Schemas that follow from the same source. */
async function plainTypes() {
  const { scenarioJsonSchema, resultJsonSchema } = await import(`./${OUT}/index.js`);
  const { definitions } = scenarioJsonSchema();
  const scenario = typeText(definitions.scenario, definitions);
  return {
    'scenario/schema': `/** A scenario as written, after \`extends\` has been resolved. */
export type Scenario = ${scenario};
/** Text for people: plain, or one for each language. */
export type Text = Scenario['title'];
`,
    'report/run/run-json-schema': `/** The result of a run as plain data. */
export type RunJson = ${typeText(resultJsonSchema(), {})};
/** The JSON Schema (draft-07, which editors read) of the result of a run. */
export declare function resultJsonSchema(): object;
`,
  };
}

/** A JSON Schema as a type of TypeScript, with its descriptions. */
function typeText(schema, definitions, indent = '') {
  if (schema.$ref !== undefined) {
    return typeText(definitions[schema.$ref.replace('#/definitions/', '')], definitions, indent);
  }
  if (schema.allOf?.length === 1) return typeText(schema.allOf[0], definitions, indent);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  if (schema.anyOf !== undefined) {
    return [...new Set(schema.anyOf.map((each) => typeText(each, definitions, indent)))].join(' | ');
  }
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeText({ type }, definitions)).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'number':
      return schema.type;
    case 'integer':
      return 'number';
    case 'array':
      return `Array<${typeText(schema.items, definitions, indent)}>`;
    case 'object': {
      if (schema.properties === undefined) {
        return `Record<string, ${typeText(schema.additionalProperties, definitions, indent)}>`;
      }
      const inner = `${indent}    `;
      const lines = Object.entries(schema.properties).map(([key, value]) => {
        const doc = value.description === undefined ? '' : `${inner}/** ${value.description} */\n`;
        const type = typeText(value, definitions, inner);
        const isNeeded = schema.required?.includes(key) === true;
        return `${doc}${inner}${key}${isNeeded ? '' : '?'}: ${type}${isNeeded ? '' : ' | undefined'};\n`;
      });
      return `{\n${lines.join('')}${indent}}`;
    }
    default:
      throw new Error(`no type for ${JSON.stringify(schema).slice(0, 200)}`);
  }
}
