import { compile } from 'mathjs';
import { BLOCK } from '../src/column/column.ts';
import { createRegisters, runProgram } from '../src/column/run-program.ts';
import { createColumnTable } from '../src/model/column-table.ts';
import type { Model } from '../src/model/model.ts';
import { createReaders, type View } from '../src/model/view.ts';
import { rewritePerCent } from '../src/quantity/per-cent.ts';
import { findUnit } from '../src/quantity/unit.ts';
import type { CompiledScenario } from '../src/study/compile.ts';
import { writeDraws } from '../src/study/draws.ts';
import { measure, median, ratio } from './measure.ts';
import { formatNumber, type Table } from './row.ts';
import { demandClose } from './same.ts';
import { compileFile, FLAGSHIP } from './scenarios.ts';

/** Where the formulas are looked at: most of their conditions hold here. */
const STATES = ['negotiation.talks', 'tariff.imposed', 'scope.full', 'house.flipped', 'upperHouse.pending'];
const STEPS_BEFORE_DEADLINE = 2;

/** mathjs's functions and ours round differently in the last bits. */
const TOLERANCE = 1e-11;

/** The flagship's own formulas: columns against compiled mathjs, draw by draw, with a Map as scope. */
export async function benchExpressions(): Promise<Table> {
  const compiled = await compileFile(FLAGSHIP);
  const { model } = compiled;
  const view = busyView(model);
  const formulas = formulaTexts(compiled);
  const readers = createReaders(model);
  const table = createColumnTable(model, readers);
  const outputs = formulas.map(({ name }) => {
    const body = model.definitions.get(name);
    if (body === undefined) throw new Error(`no formula ${name}`);
    return { name, register: table.register(body, view) as number };
  });
  const program = table.program();
  const inputs = model.parameters.map(() => new Float64Array(BLOCK));
  const registers = createRegisters(program, BLOCK);
  writeDraws(model, 1, 0, inputs, BLOCK);
  const runColumns = (): void => runProgram(program, inputs, BLOCK, registers);

  const scope = scopeOf(compiled, view);
  const evaluators = formulas.map(({ name, text }) => ({ name, code: compile(text) }));
  const parameters = model.parameters.map(({ name }, at) => ({ name, column: inputs[at] ?? [] }));
  const setDraw = (draw: number): void => {
    for (const { name, column } of parameters) scope.set(name, column[draw]);
  };
  const evaluateDraw = (draw: number): void => {
    setDraw(draw);
    for (const { name, code } of evaluators) scope.set(name, code.evaluate(scope));
  };

  runColumns();
  for (let draw = 0; draw < BLOCK; draw += 1) {
    evaluateDraw(draw);
    for (const { name, register } of outputs) {
      const ours = registers[register]?.[draw] ?? Number.NaN;
      demandClose(`${name} in draw ${draw}`, ours, Number(scope.get(name)), TOLERANCE);
    }
  }

  let next = 0;
  const [columns = [], mathjs = []] = measure([
    { name: 'columns', work: BLOCK * formulas.length, run: runColumns },
    {
      name: 'mathjs',
      work: formulas.length,
      run: () => {
        evaluateDraw(next);
        next = (next + 1) % BLOCK;
      },
    },
  ]);
  const speed = (timing: readonly number[]): string =>
    `${formatNumber(1e9 * median(timing))} ns per formula and draw`;
  return {
    title: `Expressions: columns against mathjs (${formulas.length} formulas of the flagship, ${program.instructions.length} column operations)`,
    checked: `all formulas agree to ${TOLERANCE} in ${BLOCK} draws`,
    rows: [
      { name: 'mathjs, compiled, Map scope', absolute: speed(mathjs) },
      {
        name: 'columns',
        absolute: speed(columns),
        value: ratio(mathjs, columns),
        unit: '×',
        bound: { kind: 'at least', value: 20 },
      },
    ],
  };
}

/** The formulas as written, each after those it mentions, in mathjs's own words. */
function formulaTexts({ reading, model }: CompiledScenario): { name: string; text: string }[] {
  const written = reading.scenario?.formulas ?? {};
  // Definitions are in the order in which they can be computed.
  return [...model.definitions.keys()].flatMap((name) => {
    const entry = written[name];
    if (entry === undefined) return [];
    const rewritten = rewritePerCent(String(typeof entry === 'object' ? entry.value : entry));
    if ('at' in rewritten) throw new Error(`${name} has a stray per cent sign`);
    return [{ name, text: rewritten.text }];
  });
}

function busyView(model: Model): View {
  const deadline = model.dates.get('DEADLINE');
  if (deadline === undefined) throw new Error('the flagship has no DEADLINE');
  return {
    configuration: model.chart.regions.map(({ name, initial, states }) => {
      const wanted = states.findIndex((state) => STATES.includes(`${name}.${state.name}`));
      return wanted >= 0 ? wanted : states.findIndex((state) => state.name === initial);
    }),
    counters: model.counters.map(({ from }) => from),
    elapsed: model.chart.regions.map(() => 0),
    step: deadline - STEPS_BEFORE_DEADLINE,
    position: model.moves.length,
  };
}

/** What mathjs looks names up in: units as numbers, and objects for names with a dot. */
function scopeOf({ model }: CompiledScenario, view: View): Map<string, unknown> {
  const scope = new Map<string, unknown>();
  for (const name of ['trillion', 'billion', 'JPY', 'USD', 'year', 'years', 'month', 'months'])
    scope.set(name, findUnit(name)?.factor);
  for (const [at, { name, states }] of model.chart.regions.entries()) {
    const active = view.configuration[at];
    scope.set(name, Object.fromEntries(states.map((state, index) => [state.name, index === active])));
  }
  const readers = createReaders(model);
  for (const word of ['at', 'after', 'until']) {
    const values = [...model.dates.keys()].map((name) => [name, readers.of(`${word}.${name}`)?.(view) ?? 0]);
    scope.set(word, Object.fromEntries(values));
  }
  return scope;
}
