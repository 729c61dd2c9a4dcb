import { sameDimension } from '../quantity/dimension.ts';
import type { Setting } from '../scenario/setting.ts';
import { readAskedNumber } from './asked-number.ts';
import type { Model } from './model.ts';

/**
 * A model with plain numbers, such as `15 %`, for some of its parameters: what binding would make of it, since nothing
 * else in a model hangs on the value of a parameter, only on its unit.
 *
 * @returns Undefined where a setting is of no parameter, mentions names, or is no number in the unit of its parameter:
 * binding tells what is wrong, if anything is.
 */
export function setNumbers(model: Model, settings: readonly Setting[]): Model | undefined {
  const parameters = [...model.parameters];
  for (const { name, value: text } of settings) {
    const index = parameters.findIndex((parameter) => parameter.name === name);
    const before = parameters[index];
    const asked = readAskedNumber(text);
    if (before === undefined || asked === undefined || !sameDimension(asked.dimension, before.unit))
      return undefined;
    parameters[index] = { ...before, value: asked.value, text };
  }
  // A group of correlated parameters counts for nothing once all of them are certain.
  const correlations = model.correlations.filter(({ members }) =>
    members.some((member) => typeof parameters[member]?.value !== 'number'),
  );
  return { ...model, parameters, correlations };
}
