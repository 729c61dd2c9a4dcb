import type { Register } from '../column/program.ts';
import type { ProgramBuilder } from '../column/program-builder.ts';
import type { ColumnTable } from '../model/column-table.ts';
import type { Option, Party } from '../model/model.ts';
import type { View } from '../model/view.ts';
import { NONE } from './graph.ts';

/** An option with the column of its odds or weight; `option` is NONE for what is left over. */
export interface WeighedOption {
  readonly option: number;
  readonly odds: number;
}

/** The odds of a chance: those written, and the column of what is left. */
export interface ChanceOdds {
  readonly edges: readonly WeighedOption[];
  /** The odds as written, to be checked in every draw; empty for rates, which cannot go wrong but by sign. */
  readonly written: readonly WeighedOption[];
  readonly remainder: Register;
}

/** Which options of an act are offered, by index. */
export type Offered = readonly { readonly index: number; readonly option: Option }[];

/** Odds per step; what is left over is `rest`, or else nothing happens. */
export function chanceOdds(table: ColumnTable, offered: Offered, view: View): ChanceOdds {
  const { builder } = table;
  const written = offered.flatMap(({ index, option }) =>
    'value' in option.weight
      ? [{ option: index, odds: table.register(option.weight.value, view) as number }]
      : [],
  );
  const remainder = remainderOf(
    builder,
    written.map(({ odds }) => odds as Register),
  );
  const rest = offered.find(({ option }) => option.weight.kind === 'rest');
  // Rounding may leave a remainder just below 0; a real excess is found by the check on the unclamped column.
  const left = builder.binary('max', remainder, builder.constant(0));
  return {
    edges: possible(builder, [...written, { option: rest?.index ?? NONE, odds: left }]),
    written,
    remainder,
  };
}

/**
 * Competing rates over a step: one of them fires with 1 − exp(−Δ Σ r), shared out in proportion to the rates.
 *
 * @param step The length of the step.
 */
export function hazardOdds(table: ColumnTable, offered: Offered, view: View, step: number): ChanceOdds {
  const { builder } = table;
  const rates = offered.flatMap(({ index, option }) =>
    'value' in option.weight
      ? [{ option: index, odds: table.register(option.weight.value, view) as number }]
      : [],
  );
  const total = sumOf(
    builder,
    rates.map(({ odds }) => odds as Register),
  );
  const exponent = builder.binary('multiply', total, builder.constant(-step));
  const fires = builder.unary('negate', builder.unary('expm1', exponent));
  const share = shareOf(builder, fires, total);
  const edges = rates.map(({ option, odds }) => ({
    option,
    odds: builder.binary('multiply', share, odds as Register) as number,
  }));
  const left = builder.unary('exp', exponent);
  return {
    edges: possible(builder, [...edges, { option: NONE, odds: left }]),
    written: rates,
    remainder: left,
  };
}

/** What a party can choose: weights of the free options, fixed probabilities of the others. */
export interface ChoiceOdds {
  readonly free: readonly WeighedOption[];
  /** Besides the fixed options, perhaps what is left where no option has weight: nothing happens then. */
  readonly fixed: readonly WeighedOption[];
  /** The fixed probabilities and the rates as written, to be checked in every draw. */
  readonly written: readonly WeighedOption[];
  /** 1 minus the fixed ones, to be checked in every draw. */
  readonly remainder: Register;
  /** What the fixed ones leave, at least 0; NONE for everything. */
  readonly available: number;
}

/**
 * Weights of a choice: with rates ν and R = Σν, an option has weight (1 − e^(−RΔ)) ν/R and the default e^(−RΔ), so
 * that a party that does not care acts as a hazard would; without rates all weights are 1.
 */
export function choiceOdds(table: ColumnTable, offered: Offered, view: View, step: number): ChoiceOdds {
  const { builder } = table;
  const fixed = offered.flatMap(({ index, option }) =>
    option.weight.kind === 'probability'
      ? [{ option: index, odds: table.register(option.weight.value, view) as number }]
      : [],
  );
  const open = offered.filter(({ option }) => option.weight.kind !== 'probability');
  const rates = open.flatMap(({ index, option }) =>
    option.weight.kind === 'rate' ? [{ option: index, odds: table.register(option.weight.value, view) }] : [],
  );
  const written = [...fixed, ...rates];
  const remainder = remainderOf(
    builder,
    fixed.map(({ odds }) => odds as Register),
  );
  const available = fixed.length === 0 ? NONE : builder.binary('max', remainder, builder.constant(0));
  if (rates.length === 0) {
    const free = open.map(({ index }) => ({ option: index, odds: NONE }));
    return { free, fixed, written, remainder, available };
  }
  const total = sumOf(
    builder,
    rates.map(({ odds }) => odds),
  );
  const exponent = builder.binary('multiply', total, builder.constant(-step));
  const share = shareOf(builder, builder.unary('negate', builder.unary('expm1', exponent)), total);
  const free = open.map(({ index, option }) => ({
    option: index,
    odds:
      option.weight.kind === 'rate'
        ? builder.binary('multiply', share, table.register(option.weight.value, view))
        : builder.unary('exp', exponent),
  }));
  if (rates.length < open.length) return { free, fixed, written, remainder, available };
  // Without the default, rates of 0 leave no option any weight.
  const left = available === NONE ? builder.constant(1) : (available as Register);
  const isNothing = builder.binary('equal', total, builder.constant(0));
  const idle = builder.select(isNothing, left, builder.constant(0));
  const others = [...fixed, ...possible(builder, [{ option: NONE, odds: idle }])];
  return { free, fixed: others, written, remainder, available };
}

/** The columns of a party's discounting: δ = (1 + R)^(−Δ) and a = (1 − δ)/ln(1 + R), which is Δ where R = 0. */
export function discounting(
  table: ColumnTable,
  party: Party,
  view: View,
  step: number,
  year: number,
): { discount: Register; annuity: Register; perpetuity: Register } {
  const { builder } = table;
  const rate = table.register(party.discountRate, view);
  const yearly = builder.binary('multiply', rate, builder.constant(year));
  // Continuous rate per unit of time: ln(1 + R) per year.
  const force = builder.binary('divide', builder.unary('log1p', yearly), builder.constant(year));
  const exponent = builder.binary('multiply', force, builder.constant(-step));
  const discount = builder.unary('exp', exponent);
  const lost = builder.unary('negate', builder.unary('expm1', exponent));
  const isFree = builder.binary('equal', force, builder.constant(0));
  const annuity = builder.select(isFree, builder.constant(step), builder.binary('divide', lost, force));
  const perpetuity = builder.binary('divide', builder.constant(1), force);
  return { discount, annuity, perpetuity };
}

function sumOf(builder: ProgramBuilder, registers: readonly Register[]): Register {
  const [first, ...others] = registers;
  if (first === undefined) return builder.constant(0);
  return others.reduce((sum, each) => builder.binary('add', sum, each), first);
}

function remainderOf(builder: ProgramBuilder, registers: readonly Register[]): Register {
  return builder.binary('subtract', builder.constant(1), sumOf(builder, registers));
}

/** a/b, and 0 where b is 0. */
function shareOf(builder: ProgramBuilder, a: Register, b: Register): Register {
  const isNothing = builder.binary('equal', b, builder.constant(0));
  return builder.select(isNothing, builder.constant(0), builder.binary('divide', a, b));
}

/** What rounding may leave of 1 when constant odds are taken away. */
const ROUNDING = 1e-15;

/** Without edges whose odds are 0 in every draw. */
function possible(builder: ProgramBuilder, edges: readonly WeighedOption[]): WeighedOption[] {
  return edges.filter(({ odds }) => (builder.constantOf(odds as Register) ?? 1) > ROUNDING);
}
