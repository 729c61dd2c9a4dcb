import type { Guard } from '../chart/chart.ts';
import type { Model } from '../model/model.ts';
import type { Text } from '../scenario/schema.ts';

/** A state of a region. */
export interface StateStructure {
  /** `region.state`. */
  readonly name: string;
  readonly label: Text;
  readonly initial: boolean;
  readonly final: boolean;
}

/** All ways from one state of a region to another, or back to itself, by events. */
export interface TransitionStructure {
  /** `region.state`. */
  readonly from: string;
  readonly to: string;
  readonly events: readonly { readonly name: string; readonly label: Text }[];
}

/** A change of state that comes about whenever a condition on other states holds. */
export interface AlwaysStructure {
  readonly from: string;
  readonly to: string;
  readonly when: Guard;
}

/** One of the things that go on side by side. */
export interface RegionStructure {
  readonly name: string;
  readonly label: Text;
  readonly states: readonly StateStructure[];
  readonly transitions: readonly TransitionStructure[];
  readonly always: readonly AlwaysStructure[];
}

/** The statechart of a scenario with what people call its parts; nothing of it needs to be computed. */
export interface ChartStructure {
  readonly title: Text;
  readonly regions: readonly RegionStructure[];
}

/** Reads the statechart off a scenario. */
export function chartStructure({ model }: { readonly model: Model }): ChartStructure {
  const { chart, chartLabels, title } = model;
  const said = eventLabels(model);
  return {
    title,
    regions: chart.regions.map((region) => {
      const named = (state: string): string => `${region.name}.${state}`;
      return {
        name: region.name,
        label: chartLabels.get(region.name) ?? region.name,
        states: region.states.map(({ name, final }) => ({
          name: named(name),
          label: chartLabels.get(named(name)) ?? named(name),
          initial: name === region.initial,
          final,
        })),
        transitions: region.states.flatMap(({ name, on }) =>
          [...new Set(on.values())].map((to) => ({
            from: named(name),
            to: named(to),
            events: [...on].flatMap(([event, target]) =>
              target === to ? [{ name: event, label: said.get(event) ?? event }] : [],
            ),
          })),
        ),
        always: region.states.flatMap(({ name, always }) =>
          always.map(({ target, guard }) => ({ from: named(name), to: named(target), when: guard })),
        ),
      };
    }),
  };
}

/** What people call each event: the label of the first option or level that raises it, or of the move that does. */
function eventLabels(model: Model): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>();
  for (const move of model.moves) {
    for (const { act, label, name } of move.cases) {
      const options = 'options' in act ? act.options : [];
      const isOwn = act.kind === 'event' || act.kind === 'bargain';
      const own = isOwn ? [{ event: act.event, label: name === '' ? move.label : label }] : [];
      const levels = act.kind === 'bargain' ? model.deal.issues.flatMap((issue) => issue.levels) : [];
      for (const each of [...options, ...own, ...levels]) {
        if (each.event !== undefined && !labels.has(each.event)) labels.set(each.event, each.label);
      }
    }
  }
  return labels;
}
