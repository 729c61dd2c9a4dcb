import type { Region, State } from '../../chart/chart.ts';
import { formatGuard } from '../clause-text.ts';
import { conditionText } from './amount-text.ts';
import { type Block, type DescribeContext, listOf, paragraph } from './describe-context.ts';

/** The regions with their states and what leads from one to the next; counters; conditions that have a label. */
export function describePhases(context: DescribeContext): Block[] {
  const { model, scenario, words, labels, format } = context;
  const { regions } = model.chart;
  const counters = model.counters.map(({ name, counts, from, max }) => ({
    name: `counters.${name}`,
    text: words.counter(
      labels.counter(name) ?? name,
      eventTexts([...counts], context),
      format.count(from),
      format.count(max),
    ),
  }));
  const conditions = Object.entries(scenario.conditions ?? {}).flatMap(([name, entry]) => {
    const [label, expression] = [labels.condition(name), model.definitions.get(name)];
    if (label === undefined || expression === undefined || typeof entry === 'string') return [];
    const told = conditionText(entry.when, expression, context);
    return [{ name: `conditions.${name}`, text: words.condition(label, told) }];
  });
  return [
    paragraph(words.regions(regions.length)),
    ...regions.flatMap((region) => describeRegion(region, context)),
    ...listOf(counters),
    ...listOf(conditions),
  ];
}

function describeRegion(region: Region, context: DescribeContext): Block[] {
  const { words, labels } = context;
  const labelOf = (state: string): string => labels.state(region.name, state) ?? state;
  const items = region.states.map((state) => ({
    name: `chart.${region.name}.states.${state.name}`,
    text: words.state(labelOf(state.name), waysOut(region, state, context)),
  }));
  const lead = words.region(labels.region(region.name) ?? region.name, labelOf(region.initial));
  return listOf(items, lead, `chart.${region.name}`);
}

/** What leads out of a state: what moves it at once, in the order looked at, then events by where they lead. */
function waysOut(region: Region, state: State, context: DescribeContext): string[] {
  const { words, labels } = context;
  if (state.final) return [words.final];
  const labelOf = (target: string): string => labels.state(region.name, target) ?? target;
  const atOnce = state.always.map(({ target, guard }) =>
    words.wayAtOnce(labelOf(target), formatGuard(guard, context)),
  );
  const events = new Map<string, string[]>();
  for (const [event, target] of state.on) events.set(target, [...(events.get(target) ?? []), event]);
  const ways = [...events].map(([target, names]) => words.way(labelOf(target), eventTexts(names, context)));
  return atOnce.length + ways.length === 0 ? [words.noWayOut] : [...atOnce, ...ways];
}

/** Events in the words of what raises them; those without words by their names. */
export function eventTexts(events: readonly string[], { labels, words }: DescribeContext): string[] {
  const told = events.flatMap((event) => {
    const found = labels.event(event);
    return found.length === 0 ? [words.code(event)] : found.map((label) => words.label(label));
  });
  return [...new Set(told)];
}
