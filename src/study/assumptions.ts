import { valueText } from '../model/bind-parameters.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Assumption } from './study.ts';

/** The numbers that nobody has published, and those that a variant or a setting changed without a source. */
export function assumptionsOf(reading: ScenarioReading, model: Model): Assumption[] {
  return model.parameters.flatMap(({ name, label }) => {
    const entry = reading.scenario?.parameters?.[name];
    if (entry === undefined || entry.source !== undefined) return [];
    const why = entry.assumed ?? reading.changed.get(name) ?? '';
    return [{ name, label, value: valueText(entry.value), why }];
  });
}
