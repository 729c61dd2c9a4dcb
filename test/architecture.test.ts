import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
const TOP = fileURLToPath(new URL('..', import.meta.url));

/** Lowest first: a folder may import itself and those before it, nothing after. */
const PURE = 'core column random quantity scenario chart market model game study exercise report'.split(' ');

/** On top stands what may touch the world; `index.ts` is the public face of the pure part, for others than these. */
const LAYERS = [...PURE, 'index.ts', 'node', 'cli'];

/** Which files may import which package. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  xstate: /^(?:chart\/|exercise\/play-actor\.ts$)/,
  mathjs: /^quantity\/mathjs\.ts$/,
  yaml: /^(?:scenario\/|report\/show\/show-report\.ts$)/,
  zod: /^(?:scenario|report)\//,
  commander: /^cli\//,
  immer: /^scenario\/edit\.ts$/,
  'fastest-levenshtein': /^core\/nearest\.ts$/,
};

/** Names by which code reaches beyond its arguments. */
const WORLD =
  /\b(?:(?:Date\.now|Math\.random|performance\.now|console|process|fetch|eval|new Function|setTimeout|setInterval|crypto|globalThis)\b|new Date\(\))/;

/** One import, seen from `src`: `target` is a path below it, a path outside it (`../…`), or a package. */
interface Import {
  readonly file: string;
  readonly target: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The code of a file without its comments. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
}

function importsOf(file: string, text: string): Import[] {
  const found = codeOf(text).matchAll(
    /(?:^\s*(?:import|export)\b[^;'"`]*?\bfrom|^\s*import|\bimport\()\s*'([^']+)'/gm,
  );
  return [...found].map(([, target = '']) => ({
    file,
    target: target.startsWith('.') ? relative(SOURCE, resolve(SOURCE, dirname(file), target)) : target,
  }));
}

function isPackage(target: string): boolean {
  return !/\.(?:ts|json|csv)$/.test(target) || target.startsWith('node:');
}

function layerOf(path: string): number {
  return LAYERS.indexOf(path.split('/')[0] ?? '');
}

/** Imports from a folder further up, or from outside `src`. */
function upward(imports: readonly Import[]): string[] {
  return imports
    .filter(({ target }) => !isPackage(target) && !(target === '../package.json'))
    .filter(
      ({ file, target }) => layerOf(target) < 0 || layerOf(target) > layerOf(file) || target === 'index.ts',
    )
    .map(({ file, target }) => `${file} imports ${target}`);
}

/** Packages where they have no business; `node:` modules anywhere but in `node` and `cli`. */
function misplaced(imports: readonly Import[]): string[] {
  return imports
    .filter(({ file, target }) => {
      if (!isPackage(target)) return false;
      if (target.startsWith('node:')) return !/^(?:node|cli)\//.test(file);
      const name = target.split('/')[0] ?? '';
      return PACKAGES[name]?.test(file) !== true;
    })
    .map(({ file, target }) => `${file} imports ${target}`);
}

/** Lines of the pure part that reach beyond their arguments. */
function worldly(file: string, text: string): string[] {
  if (layerOf(file) >= LAYERS.indexOf('node')) return [];
  return codeOf(text)
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .split('\n')
    .filter((line) => WORLD.test(line))
    .map((line) => `${file}: ${line.trim()}`);
}

const files = filesIn(SOURCE).map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));
const imports = files.flatMap(({ file, text }) => importsOf(file, text));

describe('the house plan', () => {
  test('lists every folder', () => {
    const folders = [...new Set(files.map(({ file }) => file.split('/')[0]))];
    expect(folders.filter((folder) => !LAYERS.includes(folder ?? ''))).toEqual([]);
    expect(folders.length).toBeGreaterThan(10);
  });

  test('lets each folder import itself and lower ones', () => {
    expect(upward(imports)).toEqual([]);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('keeps packages and node modules in their places', () => {
    expect(misplaced(imports)).toEqual([]);
  });

  test('knows every package that is bundled, and no other', () => {
    const found = imports
      .map(({ target }) => target)
      .filter(isPackage)
      .filter((target) => !target.startsWith('node:'));
    const used = new Set(found.map((target) => target.split('/')[0] ?? ''));
    const { devDependencies } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    expect([...used].filter((name) => !(name in devDependencies))).toEqual([]);
  });

  test('keeps clock, dice, console and process out of the pure part', () => {
    expect(files.flatMap(({ file, text }) => worldly(file, text))).toEqual([]);
  });
});

/** What the page may be made of besides `src`. */
const PAGE_PACKAGES =
  /^(?:preact(?:\/hooks)?|@preact\/signals|immer|codemirror|@codemirror\/[\w-]+|@lezer\/highlight|plotly\.js-basic-dist-min)$/;

/** Imports of the page from beyond itself and the pure part of `src`, or from packages that it may not have. */
function foreign(imports: readonly Import[]): string[] {
  return imports
    .filter(({ target }) =>
      isPackageOfPage(target)
        ? !PAGE_PACKAGES.test(target)
        : !/^\.\.\/web\/src\//.test(target) && !isPure(target),
    )
    .map(({ file, target }) => `${file} imports ${target}`);
}

function isPackageOfPage(target: string): boolean {
  return !/\.(?:tsx?|json|css)(?:\?\w+)?$/.test(target) || target.startsWith('node:');
}

function isPure(target: string): boolean {
  return PURE.includes(target.split('/')[0] ?? '') && !target.startsWith('..');
}

describe('the page', () => {
  const folder = join(TOP, 'web', 'src');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join('..', 'web', 'src', file))
    .flatMap((file) => importsOf(file, readFileSync(join(SOURCE, file), 'utf8')));

  test('is made of itself, the pure part and its own packages', () => {
    expect(foreign(found)).toEqual([]);
    expect(found.length).toBeGreaterThan(100);
  });

  test.each([
    'node:fs',
    '../../src/node/shipped.ts',
    '../../src/cli/run.ts',
    '../write/gallery.ts',
    'lodash',
  ])('is named if it imports %s', (target) => {
    expect(foreign(importsOf('../web/src/main.tsx', `import x from '${target}';`))).toHaveLength(1);
  });
});

describe('what watches over it', () => {
  test('names an upward import', () => {
    const planted = importsOf('core/day.ts', "import { simulate } from '../study/simulate.ts';");
    expect(upward(planted)).toEqual(['core/day.ts imports study/simulate.ts']);
  });

  test('names an import from the command line into the pure part', () => {
    const planted = importsOf('report/table.ts', "import { run } from '../cli/run.ts';");
    expect(upward(planted)).toEqual(['report/table.ts imports cli/run.ts']);
  });

  test('names an import over several lines, of a type, or at run time', () => {
    const planted = importsOf(
      'model/names.ts',
      "import {\n  type A,\n} from '../game/graph.ts';\nimport type { B } from '../study/tally.ts';\nconst c = import('../report/table.ts');\nexport { d } from '../node/version.ts';",
    );
    expect(upward(planted)).toHaveLength(4);
  });

  test('names an import of the public face from within', () => {
    const planted = importsOf('cli/run.ts', "import { run } from '../index.ts';");
    expect(upward(planted)).toEqual(['cli/run.ts imports index.ts']);
  });

  test('names an import from outside the sources', () => {
    expect(upward(importsOf('core/day.ts', "import '../../test/engine.ts';"))).toHaveLength(1);
  });

  test('names a folder that nobody has listed', () => {
    expect(upward(importsOf('core/day.ts', "import '../utils/misc.ts';"))).toHaveLength(1);
  });

  test.each([
    ['study/draws.ts', 'node:fs'],
    ['model/model.ts', 'xstate'],
    ['quantity/unit.ts', 'mathjs'],
    ['report/table.ts', 'yaml'],
    ['game/graph.ts', 'zod'],
    ['report/table.ts', 'commander'],
    ['core/day.ts', 'lodash'],
    ['core/day.ts', 'xstate/graph'],
  ])('names %s if it imports %s', (file, target) => {
    expect(misplaced(importsOf(file, `import x from '${target}';`))).toEqual([`${file} imports ${target}`]);
  });

  test.each(['Date.now()', 'Math.random()', 'console.log(1)', 'process.exit(1)', 'new Date()'])(
    'names %s in the pure part',
    (code) => {
      expect(worldly('game/graph.ts', `const x = 1;\n${code};`)).toEqual([`game/graph.ts: ${code};`]);
    },
  );

  test('leaves comments and strings in peace', () => {
    const text = "// console and process\n/* Math.random */\nconst word = 'console';";
    expect(worldly('game/graph.ts', text)).toEqual([]);
  });

  test('lets the command line touch the world', () => {
    expect(worldly('cli/main.ts', 'process.exit(0);')).toEqual([]);
  });
});
