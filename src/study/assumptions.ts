import type { Model } from '../model/model.ts';
import { rankText, valueText } from '../model/value-text.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { changedKey } from '../scenario/sourced.ts';
import type { Assumption } from './study.ts';

/** The numbers that nobody has published, and those that a variant or a setting changed without a source. */
export function assumptionsOf(reading: ScenarioReading, model: Model): Assumption[] {
  const numbers = model.parameters.flatMap(({ name, label }) => {
    const entry = reading.scenario?.parameters?.[name];
    if (entry === undefined || entry.source !== undefined) return [];
    const why = entry.assumed ?? reading.changed.get(name) ?? '';
    return [{ name, label, value: valueText(entry.value), why }];
  });
  const correlations = Object.entries(reading.scenario?.correlations ?? {}).flatMap(([name, entry]) => {
    if (entry.source !== undefined) return [];
    const why = entry.assumed ?? reading.changed.get(changedKey('correlations', name)) ?? '';
    return [{ name, label: entry.label ?? name, value: rankText(entry), why }];
  });
  return [...numbers, ...correlations];
}

/** How many numbers need a source or a reason: parameters and correlations. */
export function countNumbers({ scenario }: ScenarioReading): number {
  return [scenario?.parameters, scenario?.correlations].flatMap((group) => Object.keys(group ?? {})).length;
}
