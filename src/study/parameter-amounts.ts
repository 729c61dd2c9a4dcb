import { ProblemError } from '../core/problem.ts';
import { bindConstants } from '../model/bind-constants.ts';
import { bindParameters } from '../model/bind-parameters.ts';
import { createBinding } from '../model/binding.ts';
import { constantValue } from '../model/constant-value.ts';
import { DIMENSIONLESS, formatDimension } from '../quantity/dimension.ts';
import { parseUnit, type WrittenUnit } from '../quantity/parse-unit.ts';
import type { ParameterEntry } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';

/** Reads amounts of parameters, and knows the unit in which each is told. */
export interface ParameterAmounts {
  /** The unit in which a parameter is told: the one that it names, or that of its lever or value as written. */
  unitOf(name: string): { readonly text: string; readonly factor: number };
  /**
   * The value that `--set name=text` gives a parameter, in base units.
   *
   * @throws {ProblemError} If it is no amount of the dimension of the parameter.
   */
  amountOf(name: string, text: string): number;
  /** What a what-if may move a parameter to, in base units; undefined where it is no lever. */
  leverOf(name: string): { readonly low: number; readonly high: number } | undefined;
}

/** What stands before a unit. */
const NUMBER = /^\s*[+-]?[\d.]+(?:e[+-]?\d+)?\s*/i;

/** Prepares reading amounts of the parameters of a scenario that was compiled without errors. */
export function createParameterAmounts({ reading }: CompiledScenario): ParameterAmounts {
  const { scenario } = reading;
  if (scenario === undefined) throw new Error('a compiled scenario was read without errors');
  const binding = createBinding(reading, scenario);
  bindConstants(binding);
  bindParameters(binding);

  const amountOf = (name: string, text: string | number): number => {
    const before = binding.problems.length;
    const dimension = binding.dimensions.get(name) ?? DIMENSIONLESS;
    const path = ['parameters', name, 'value'];
    const expression = binding.quantity(text, path, 'constant', dimension);
    const value = expression === undefined ? Number.NaN : constantValue(expression, binding.definitions);
    if (expression !== undefined && !Number.isFinite(value)) {
      binding.report('not-finite', path, { received: String(text) });
    }
    const problems = binding.problems.slice(before);
    if (problems.length > 0) throw new ProblemError(problems);
    return value;
  };

  return {
    unitOf: (name) => {
      const entry = scenario.parameters?.[name];
      const dimension = binding.dimensions.get(name) ?? DIMENSIONLESS;
      for (const text of [
        entry?.unit,
        ...unitsIn(entry?.lever?.max),
        ...unitsIn(entry?.value),
        formatDimension(dimension),
      ]) {
        const unit = text === undefined ? undefined : readUnit(text);
        if (unit !== undefined) return unit;
      }
      return { text: '', factor: 1 };
    },
    amountOf,
    leverOf: (name) => {
      const lever = scenario.parameters?.[name]?.lever;
      if (lever === undefined) return undefined;
      return { low: amountOf(name, lever.min), high: amountOf(name, lever.max) };
    },
  };
}

/** What stands behind the numbers of a value as units. */
function unitsIn(value: ParameterEntry['value'] | undefined): string[] {
  const { data: _, ...numbers } = typeof value === 'object' ? value : { value: [value] };
  return Object.values(numbers)
    .flat(2)
    .flatMap((text) => {
      const unit = String(text).replace(NUMBER, '');
      return unit === '' ? [] : [unit.startsWith('/') ? `1 ${unit}` : unit];
    });
}

function readUnit(text: string): Pick<WrittenUnit, 'text' | 'factor'> | undefined {
  if (text === '1') return { text: '', factor: 1 };
  const unit = parseUnit(text);
  return 'faults' in unit ? undefined : { text: unit.text, factor: unit.factor };
}
