import { mentionedNames } from '../model/mentioned-names.ts';
import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';
import type { Study } from './study.ts';
import type { Tally } from './tally.ts';

/** The probability of every state that can be reached, at the beginning of each step reported and at the report. */
export function timelineOf(
  { model, graph, transitions }: CompiledScenario,
  tally: Tally,
  draws: number,
): Study['timeline'] {
  const { clock, chart } = model;
  const states = new Map<string, number[]>();
  const labels = new Map<string, Text>();
  const initial = transitions.configurations[transitions.initial] ?? [];
  for (const [region, { name, states: all }] of chart.regions.entries()) {
    labels.set(name, model.chartLabels.get(name) ?? name);
    for (const [index, state] of all.entries()) {
      const start = initial[region] === index ? 1 : 0;
      const probabilities = tally.configurations.map((row) => {
        let total = 0;
        for (const [number, mass] of row.entries()) {
          if (mass > 0 && graph.configurations[number]?.[region] === index) total += mass;
        }
        return total / draws;
      });
      const key = `${name}.${state.name}`;
      states.set(key, [start, ...probabilities]);
      labels.set(key, model.chartLabels.get(key) ?? key);
    }
  }
  const dates = Array.from({ length: clock.report + 1 }, (_, step) => clock.days[step] ?? String(step));
  const seen = new Set(model.outcomes.flatMap(({ when }) => [...mentionedNames(when, model.definitions)]));
  const deciding = chart.regions
    .filter((region) => region.states.some((state) => seen.has(`${region.name}.${state.name}`)))
    .map(({ name }) => name);
  const headline = model.outcomes[model.headline];
  const looked = headline === undefined ? [] : [...mentionedNames(headline.when, model.definitions)];
  return { dates, states, deciding, headline: looked.filter((name) => states.has(name)), labels };
}
