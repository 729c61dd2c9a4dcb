import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';
import type { ParameterAmounts } from './parameter-amounts.ts';

/** Which parameter is moved, and the values that it is given, as `--set` takes them. */
export interface LeverQuestion {
  readonly parameter: string;
  readonly values: readonly string[];
}

/** A parameter that is moved, and the values that it is given. */
export interface LeverAxis {
  readonly parameter: string;
  readonly label: Text;
  /** The unit in which it is told; '' for plain numbers. */
  readonly unit: string;
  /** As written, such as `15 %`: what `--set` takes. */
  readonly texts: readonly string[];
  /** The same as numbers in `unit`. */
  readonly values: readonly number[];
}

/**
 * Reads the values that a parameter is to have.
 *
 * @returns The axis, and the values in base units.
 * @throws {ProblemError} If a value is no amount of the dimension of the parameter.
 * @throws {RangeError} If no parameter has the name, or no value is given.
 */
export function readLeverAxis(
  compiled: CompiledScenario,
  { parameter, values }: LeverQuestion,
  amounts: ParameterAmounts,
): { readonly axis: LeverAxis; readonly amounts: readonly number[] } {
  const found = compiled.model.parameters.find(({ name }) => name === parameter);
  if (found === undefined) throw new RangeError(`expected the name of a parameter, received ${parameter}`);
  if (values.length === 0) throw new RangeError(`expected values of ${parameter}, received none`);
  const { text: unit, factor } = amounts.unitOf(parameter);
  const read = values.map((text) => amounts.amountOf(parameter, text));
  return {
    axis: {
      parameter,
      label: found.label,
      unit,
      texts: values,
      values: read.map((amount) => amount / factor),
    },
    amounts: read,
  };
}
