import { constantValue } from '../model/constant-value.ts';
import type { Expectation, Measure, Model } from '../model/model.ts';
import { type Expression, namesIn } from '../quantity/expression.ts';
import { evaluate } from '../quantity/specialise.ts';
import { groupMeans, intervalFactor, meanAndError } from './statistics.ts';
import type { ExpectationResult } from './study.ts';
import type { Tally } from './tally.ts';

/**
 * Judges what a scenario expects of its results: each comparison has to hold by more than the numerical error, that is
 * by more than the half-width of the 95 % interval of the difference of its sides over 16 independent groups of draws.
 */
export function judgeExpectations(model: Model, tally: Tally): ExpectationResult[] {
  const estimates = new Map<string, readonly number[]>();
  for (const [index, { name }] of model.outcomes.entries()) {
    estimates.set(name, groupMeans(tally.outcomes[index] ?? new Float64Array(1)));
  }
  for (const [index, { name, kind }] of model.measures.entries()) {
    const values = groupMeans(tally.measures[index] ?? new Float64Array(1));
    const reaches = kind === 'first' ? groupMeans(tally.reaches[index] ?? new Float64Array(1)) : undefined;
    estimates.set(
      name,
      reaches === undefined ? values : values.map((value, at) => value / (reaches[at] ?? 1)),
    );
  }
  const groups = Math.max(1, ...[...estimates.values()].map((each) => each.length));
  const valuesOf = (expression: Expression): number[] =>
    Array.from({ length: groups }, (_, group) =>
      evaluate(expression, (name) => {
        const definition = model.definitions.get(name);
        return (
          estimates.get(name)?.[group] ??
          (definition ? constantValue(definition, model.definitions) : Number.NaN)
        );
      }),
    );
  return model.expectations.map((expectation) => judge(expectation, valuesOf, unitOf(model, expectation)));
}

/** The unit that the first measure of an expectation is shown in. */
function unitOf(model: Model, { comparisons }: Expectation): Measure['unit'] {
  const names = new Set(comparisons.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]));
  return model.measures.find(({ name }) => names.has(name))?.unit ?? { text: '', factor: 1 };
}

function judge(
  expectation: Expectation,
  valuesOf: (expression: Expression) => number[],
  unit: Measure['unit'],
): ExpectationResult {
  const sides: number[] = [];
  let error = 0;
  let holds = true;
  for (const { operation, left, right } of expectation.comparisons) {
    const [lefts, rights] = [valuesOf(left), valuesOf(right)];
    if (sides.length === 0) sides.push(meanAndError(lefts).mean);
    sides.push(meanAndError(rights).mean);
    const isBelow = operation === 'less' || operation === 'lessEqual';
    const margins = lefts.map((value, at) => (isBelow ? 1 : -1) * ((rights[at] ?? Number.NaN) - value));
    const margin = meanAndError(margins);
    const needed = margins.length < 2 ? 0 : intervalFactor(margins.length) * margin.error;
    error = Math.max(error, needed);
    const mayTouch = operation === 'lessEqual' || operation === 'greaterEqual';
    holds &&= margin.mean > needed || (mayTouch && margin.mean >= needed);
  }
  const { name, text } = expectation;
  const shown = sides.map((side) => side / unit.factor);
  return { name, text, holds, sides: shown, error: error / unit.factor, unit: unit.text };
}
