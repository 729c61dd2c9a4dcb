import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BLOCK, type Column } from '../src/column/column.ts';
import type { Kernel } from '../src/column/kernel.ts';
import { createMarketKernel } from '../src/market/solve/market-kernel.ts';
import { type MarketShape, supplierOutput } from '../src/market/solve/market-shape.ts';
import { normalQuantile } from '../src/random/normal.ts';
import { writeUniforms } from '../src/random/uniforms.ts';
import { solveDense } from './dense-market.ts';
import { measure, median, processorTime, ratio, type Timing } from './measure.ts';
import { formatNumber, type Row, type Table } from './row.ts';
import { demandClose } from './same.ts';

/** Cars in the United States, 2024, in billions of dollars; Japan is taxed. */
const VALUES = [300, 78.7, 45.4, 40, 37.4, 32.4];
const DUTIES = [1, 1, 1.025, 1.025, 1, 1];
const JAPAN = 3;
const SUPPLIERS = VALUES.length;

const FREE = VALUES.map(() => false);
const LIMITED = VALUES.map((_, supplier) => supplier === JAPAN);
const NESTS = VALUES.map((_, supplier) => (supplier === 0 ? 0 : 1));

const TOLERANCE = 1e-11;

/** How often the C program and the kernel take turns, and how many blocks they solve each time. */
const ROUNDS = 15;
const CALLS = 60;

/** Solves of one market per second on one core, with elasticities of its own in each draw. */
export async function benchMarkets(): Promise<Table> {
  const flat = prepare({ suppliers: SUPPLIERS, nests: undefined, limited: FREE });
  const shapes = [
    {
      name: 'nested, domestic and imported',
      ...prepare({ suppliers: SUPPLIERS, nests: NESTS, limited: FREE }),
    },
    { name: 'with a limit on one', ...prepare({ suppliers: SUPPLIERS, nests: undefined, limited: LIMITED }) },
    {
      name: 'nested, with a limit on one',
      ...prepare({ suppliers: SUPPLIERS, nests: NESTS, limited: LIMITED }),
    },
  ];
  flat.run();
  for (let draw = 0; draw < BLOCK; draw += 1) {
    const { index, prices } = solveDense(drawOf(flat.inputs, draw));
    const ours = flat.outputs[0]?.[draw] ?? Number.NaN;
    demandClose(`index in draw ${draw}`, Math.exp(ours), Math.exp(index), TOLERANCE);
    for (const [i, price] of prices.entries()) {
      const ours = flat.outputs[supplierOutput(i, 'borderPrice')]?.[draw] ?? Number.NaN;
      demandClose(`price ${i} in draw ${draw}`, Math.exp(ours), Math.exp(price), TOLERANCE);
    }
  }

  let next = 0;
  const [own = [], dense = [], ...others] = measure([
    { name: 'flat', work: BLOCK, run: flat.run },
    {
      name: 'dense',
      work: 1,
      run: () => {
        solveDense(drawOf(flat.inputs, next));
        next = (next + 1) % BLOCK;
      },
    },
    ...shapes.map(({ name, run }) => ({ name, work: BLOCK, run })),
  ]);
  const turns = measureCompiled(flat);
  return {
    title: `Markets of ${SUPPLIERS} suppliers on one core, all outputs, elasticities of each draw`,
    checked: `flat ones agree with the others to ${TOLERANCE} in ${BLOCK} draws`,
    rows: [
      { name: 'dense Newton, Math.pow', absolute: speed(dense) },
      ...(turns === undefined ? [] : [{ name: 'C, cc -O2, libm', absolute: speed(turns.compiled) }]),
      {
        name: 'flat',
        absolute: speed(own),
        value: 1e-6 / median(own),
        unit: 'million/s',
        bound: { kind: 'at least', value: 1 },
      },
      {
        name: 'flat, against dense Newton',
        absolute: speed(own),
        value: ratio(dense, own),
        unit: '×',
        bound: { kind: 'at least', value: 5 },
      },
      ...(turns === undefined
        ? []
        : [
            {
              name: 'flat, against C',
              absolute: speed(turns.own),
              value: ratio(turns.own, turns.compiled),
              unit: '× C',
              bound: { kind: 'at most', value: 4 } as const,
            },
          ]),
      ...shapes.map(
        ({ name }, at): Row => ({
          name,
          absolute: speed(others[at] ?? []),
          value: ratio(others[at] ?? [], own),
          unit: '× flat',
          bound: { kind: 'at most', value: 3 },
        }),
      ),
    ],
  };
}

function speed(timing: Timing): string {
  return `${formatNumber(1 / median(timing))} solves/s`;
}

interface Prepared {
  readonly inputs: readonly Column[];
  readonly outputs: readonly Column[];
  readonly run: () => void;
}

function prepare(shape: MarketShape): Prepared {
  const kernel = createMarketKernel(shape);
  const inputs = inputsOf(shape, kernel);
  const outputs = Array.from({ length: kernel.outputs }, () => new Float64Array(BLOCK));
  return { inputs, outputs, run: () => kernel.run(inputs, outputs, BLOCK) };
}

/** Medians and spreads of elasticities as in `montecarlo_cases.json` of the references. */
function inputsOf({ nests, limited }: MarketShape, kernel: Kernel): Column[] {
  let dimension = 0;
  const lognormal = (middle: number, spread: number): Column => {
    const column = new Float64Array(BLOCK);
    writeUniforms(1, dimension, 0, column, BLOCK);
    dimension += 1;
    return column.map((uniform) => middle * Math.exp(spread * normalQuantile(uniform)));
  };
  const constant = (value: number): Column => new Float64Array(BLOCK).fill(value);
  const responsiveness = (supply: Column): Column =>
    supply.map((elasticity) => elasticity / (1 + elasticity));
  const [substitution, demand] = [lognormal(4, 0.35), lognormal(1, 0.3)];
  const [home, abroad] = [responsiveness(lognormal(3, 0.5)), responsiveness(lognormal(8, 0.6))];
  const inputs = [
    substitution,
    demand,
    ...(nests === undefined ? [] : [substitution, lognormal(5.6, 0.35)]),
    ...VALUES.flatMap((value, supplier) => [
      constant(value),
      constant(DUTIES[supplier] ?? Number.NaN),
      constant(supplier === JAPAN ? 1.275 : (DUTIES[supplier] ?? Number.NaN)),
      supplier === 0 ? home : abroad,
      constant(0),
      ...(limited[supplier] ? [constant(1.5), lognormal(0.6, 0.3)] : []),
    ]),
  ];
  if (inputs.length !== kernel.inputs) throw new Error(`${inputs.length} inputs for ${kernel.inputs}`);
  return inputs;
}

function drawOf(columns: readonly Column[], draw: number): number[] {
  return columns.map((column) => column[draw] ?? Number.NaN);
}

/** Times the C program, if there is a compiler, and the kernel in turn; demands that it finds what the kernel found. */
function measureCompiled({ inputs, outputs, run }: Prepared): { own: Timing; compiled: Timing } | undefined {
  const program = fileURLToPath(new URL('market', import.meta.url));
  const source = `${process.cwd()}/bench/market.c`;
  if (spawnSync('cc', ['-O2', '-o', program, source, '-lm'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  const head = Float64Array.of(SUPPLIERS, BLOCK, CALLS);
  const input = Buffer.concat([head, ...inputs].map(({ buffer }) => Buffer.from(buffer)));
  const own: number[] = [];
  const compiled: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { status, stdout } = spawnSync(program, { input, maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(`the C program ended with ${status}`);
    const [seconds = Number.NaN, ...found] = new Float64Array(Uint8Array.from(stdout).buffer);
    demandFound(outputs, found);
    compiled.push(seconds);
    const start = processorTime();
    for (let call = 0; call < CALLS; call += 1) run();
    own.push((processorTime() - start) / CALLS / BLOCK);
  }
  return { own, compiled };
}

function demandFound(outputs: readonly Column[], found: readonly number[]): void {
  for (const [k, column] of outputs.entries()) {
    for (const [draw, ours] of column.entries()) {
      const theirs = found[k * BLOCK + draw] ?? Number.NaN;
      demandClose(`C, output ${k} in draw ${draw}`, Math.exp(ours), Math.exp(theirs), TOLERANCE);
    }
  }
}
