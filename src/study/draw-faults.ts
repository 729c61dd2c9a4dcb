import { indexBelow, indexNotFinite, indexOutside } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { type Problem, ProblemError, problem } from '../core/problem.ts';
import type { GameGraph, OddsCheck, RequiredColumn } from '../game/graph.ts';
import type { Model } from '../model/model.ts';

/** Odds may exceed 1 by rounding, not by more. */
const TOLERANCE = 1e-12;

/**
 * Finds odds that are no probabilities in some draw of a block: negative, not finite, or over 1 together. Each chance
 * is told once, with the first draw that breaks it.
 *
 * @param inputs The parameters of the block.
 * @param first The number of the block's first draw.
 */
export function oddsFaults(
  graph: GameGraph,
  registers: readonly Column[],
  inputs: readonly Column[],
  first: number,
  count: number,
): Problem[] {
  const told = new Set<string>();
  return graph.checks.flatMap((check) => {
    const key = `${check.site.move},${check.site.case}`;
    const found = told.has(key) ? undefined : faultOf(graph, check, registers, inputs, first, count);
    if (found === undefined) return [];
    told.add(key);
    return [found];
  });
}

function faultOf(
  graph: GameGraph,
  check: OddsCheck,
  registers: readonly Column[],
  inputs: readonly Column[],
  first: number,
  count: number,
): Problem | undefined {
  const { model } = graph;
  const move = model.moves[check.site.move];
  const found = move?.cases[check.site.case];
  const options = found !== undefined && 'options' in found.act ? found.act.options : [];
  const name = [move?.name, found?.name].filter((part) => part !== undefined && part !== '').join('.');
  for (const { option, odds } of check.odds) {
    const column = registers[odds];
    if (column === undefined) continue;
    const notFinite = indexNotFinite(column, count);
    const at = notFinite >= 0 ? notFinite : indexBelow(column, 0, count);
    if (at < 0) continue;
    const value = column.at(at) ?? Number.NaN;
    const facts = {
      option: options[option]?.name ?? name,
      value,
      draw: first + at,
      values: valuesOf(model, inputs, at),
    };
    return problem('chance-negative', options[option]?.place ?? found?.place, facts);
  }
  const remainder = registers[check.remainder];
  const at = remainder === undefined ? -1 : indexBelow(remainder, -TOLERANCE, count);
  if (at < 0) return undefined;
  const sum = 1 - (remainder?.at(at) ?? 0);
  return problem('chance-over-one', found?.place, {
    move: name,
    sum,
    draw: first + at,
    values: valuesOf(model, inputs, at),
  });
}

/**
 * Finds numbers that make no sense in some draw of a block: a rationality that is negative or not finite, or a worth
 * to a party that is not finite, as from a division by 0 in a payoff or from flows for ever without discounting.
 *
 * @param worths What the game is worth to each party at the start; undefined for those without stakes.
 */
export function worthFaults(
  graph: GameGraph,
  worths: readonly (Column | undefined)[],
  registers: readonly Column[],
  inputs: readonly Column[],
  first: number,
  count: number,
): Problem[] {
  const { model } = graph;
  return model.parties.flatMap(({ name, place }, index) => {
    const rationality = graph.parties[index]?.rationality;
    const sharpness = typeof rationality === 'number' ? registers[rationality] : undefined;
    const candidates: [string, Column | undefined, number][] = [
      [`parties.${name}.rationality`, sharpness, 0],
      [`payoffs.${name}`, worths[index], Number.NEGATIVE_INFINITY],
    ];
    const [found] = candidates.flatMap(([what, column, least]) => {
      if (column === undefined) return [];
      const notFinite = indexNotFinite(column, count);
      const at = notFinite >= 0 ? notFinite : indexBelow(column, least, count);
      return at < 0 ? [] : [{ what, draw: first + at, values: valuesOf(model, inputs, at) }];
    });
    return found === undefined ? [] : [problem('value-not-finite', place, found)];
  });
}

/**
 * Finds numbers of markets without a meaning in some draw of a block, such as a flow that is not positive. Each is told
 * once, with the first draw that breaks it.
 */
export function requirementFaults(
  required: readonly RequiredColumn[],
  registers: readonly Column[],
  model: Model,
  inputs: readonly Column[],
  first: number,
  count: number,
): Problem[] {
  return required.flatMap(({ requirement, register }) => {
    const { what, need, unit, low, high, isOpen, place } = requirement;
    const column = registers[register];
    const at = column === undefined ? -1 : indexOutside(column, low, high, isOpen, count);
    if (at < 0) return [];
    const value = column?.at(at) ?? Number.NaN;
    return [
      problem('market-value', place, {
        what,
        need,
        value: value / unit.factor,
        unit: unit.text,
        draw: first + at,
        values: valuesOf(model, inputs, at),
      }),
    ];
  });
}

/** Finds measures that are not finite in some draw of a block. */
export function measureFaults(
  graph: GameGraph,
  measures: readonly Float64Array[],
  inputs: readonly Column[],
  first: number,
  count: number,
): Problem[] {
  const { model } = graph;
  return model.measures.flatMap(({ name, place }, index) => {
    const column = measures[index]?.subarray(first, first + count);
    const at = column === undefined ? -1 : indexNotFinite(column, count);
    if (at < 0) return [];
    const facts = { what: `measures.${name}`, draw: first + at, values: valuesOf(model, inputs, at) };
    return [problem('value-not-finite', place, facts)];
  });
}

/** The uncertain parameters of a draw, for people: the draw can be repeated by setting them. */
function valuesOf(model: Model, inputs: readonly Column[], at: number): string {
  return model.parameters
    .flatMap(({ name, value }, index) =>
      typeof value === 'number' ? [] : [`${name} = ${(inputs[index]?.at(at) ?? Number.NaN).toPrecision(4)}`],
    )
    .join(', ');
}

/**
 * Ends a computation whose draws make no sense.
 *
 * @throws {ProblemError} If there are problems.
 */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(problems);
}
