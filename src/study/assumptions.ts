import { marketNumbers } from '../model/market-numbers.ts';
import type { Model } from '../model/model.ts';
import { rankText, valueText } from '../model/value-text.ts';
import { dealOrigins } from '../model/written-origins.ts';
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
  const markets = (reading.scenario === undefined ? [] : marketNumbers(reading.scenario)).flatMap(
    ({ name, label, value, origin, preset }) => {
      const changedBy = reading.changed.get(name);
      if (changedBy === undefined && (preset !== undefined || origin.source !== undefined)) return [];
      return [{ name, label: label ?? name, value, why: changedBy ?? origin.assumed ?? '' }];
    },
  );
  const deals = (reading.scenario === undefined ? [] : dealOrigins(reading.scenario)).flatMap(
    ({ name, label, value, origin }) => {
      const changedBy = reading.changed.get(name);
      if (changedBy === undefined && origin.source !== undefined) return [];
      return [{ name, label: label ?? name, value, why: changedBy ?? origin.assumed ?? '' }];
    },
  );
  return [...numbers, ...correlations, ...markets, ...deals];
}

/** How many numbers need a source or a reason: parameters, correlations and those of markets, policies and deals. */
export function countNumbers({ scenario }: ScenarioReading): number {
  if (scenario === undefined) return 0;
  const groups = [scenario.parameters, scenario.correlations];
  const written = [...marketNumbers(scenario), ...dealOrigins(scenario)];
  return groups.flatMap((group) => Object.keys(group ?? {})).length + written.length;
}
