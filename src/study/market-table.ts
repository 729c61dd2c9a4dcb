import type { Column } from '../column/column.ts';
import { BLOCK } from '../column/column.ts';
import type { Register } from '../column/program.ts';
import { createRegisters, runProgram } from '../column/run-program.ts';
import { ProblemError } from '../core/problem.ts';
import { BALANCE, GAIN, parseAccount } from '../market/account-names.ts';
import { createAccounts } from '../market/accounts.ts';
import type { Market, MarketSystem, Path } from '../market/market.ts';
import { createColumnTable } from '../model/column-table.ts';
import type { Model } from '../model/model.ts';
import { createReaders, type View } from '../model/view.ts';
import { number } from '../quantity/build-expression.ts';
import { type Expression, namesIn } from '../quantity/expression.ts';
import { requirementFaults } from './draw-faults.ts';
import { writeDraws } from './draws.ts';
import type { MarketMoment } from './market-results.ts';
import type { StudyOptions } from './simulate.ts';

/** Columns of one block may take so many bytes. */
const BUDGET = 100 * 2 ** 20;

/** Where nothing looks at states or time there is but one view. */
const NOWHERE: View = { configuration: [], counters: [], elapsed: [], step: 0, position: 0 };

/** How accounts are computed. */
export interface AccountSettings extends Required<StudyOptions> {
  /** The level taken as agreed on each issue; no terms are in force without. */
  readonly terms?: readonly number[];
}

/**
 * Computes expressions over accounts of markets for all draws, with every policy of the system in force.
 *
 * @param columns Receives one value per draw for each expression, in base units.
 * @throws {ProblemError} If a number of a market has no meaning in some draw, such as a flow that is not positive.
 */
export function* computeAccounts(
  model: Model,
  system: MarketSystem,
  moment: MarketMoment,
  expressions: readonly Expression[],
  columns: readonly Float64Array[],
  { seed, draws, sampling, terms }: AccountSettings,
): Generator<number, void, void> {
  const mentioned = expressions.flatMap((expression) => [...namesIn(expression)]);
  const present = underPolicies(model, system, moment, mentioned);
  const view: View = terms === undefined ? NOWHERE : { ...NOWHERE, terms };
  const table = createColumnTable(present, createReaders(present));
  const needed = system.requirements.map((requirement) => ({
    requirement,
    register: table.register(requirement.expression, view),
  }));
  const wanted = expressions.map((expression): Register => table.register(expression, view));
  const program = table.program();
  const bytes = program.instructions.length * Float64Array.BYTES_PER_ELEMENT;
  const capacity = Math.min(draws, Math.max(16, Math.min(BLOCK, 2 ** Math.floor(Math.log2(BUDGET / bytes)))));
  const inputs: Column[] = model.parameters.map(() => new Float64Array(capacity));
  const registers = createRegisters(program, capacity);
  for (let first = 0; first < draws; first += capacity) {
    const count = Math.min(capacity, draws - first);
    writeDraws(model, seed, first, inputs, count, sampling);
    runProgram(program, inputs, count, registers);
    const faults = requirementFaults(needed, registers, model, inputs, first, count);
    if (faults.length > 0) throw new ProblemError(faults);
    for (const [at, register] of wanted.entries())
      columns[at]?.set(registers[register]?.subarray(0, count) ?? [], first);
    yield count;
  }
}

/** The model with every account as it is with the policies of a system in force at a moment. */
function underPolicies(
  model: Model,
  system: MarketSystem,
  moment: MarketMoment,
  mentioned: readonly string[],
): Model {
  const accounts = createAccounts(system, {
    isInForce: () => number(1),
    pathOf: (market) => pathAt(market, moment),
  });
  const definitions = new Map(model.definitions);
  const names = new Set([...model.accounts, ...mentioned.filter((name) => isAccountName(name, system))]);
  for (const name of names) definitions.set(name, accounts.expressionOf(parseAccount(name)));
  for (const [name, expression] of accounts.definitions) definitions.set(name, expression);
  return { ...model, definitions };
}

function isAccountName(name: string, system: MarketSystem): boolean {
  const [first, second] = name.split('.');
  return (
    second !== undefined &&
    (first === BALANCE || first === GAIN || system.markets.some((market) => market.name === first))
  );
}

function pathAt(market: Market, moment: MarketMoment): Path {
  if (moment.kind === 'horizon') return { kind: 'fixed', horizon: moment.horizon };
  if (market.ages === undefined) throw new Error(`${market.name} does not say how long it takes to adjust`);
  return { kind: 'age', age: number(moment.age, market.ages.time), ages: market.ages };
}
