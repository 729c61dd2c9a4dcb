import type { Text } from '../../scenario/schema.ts';
import type { RegionStructure, StateStructure } from '../../study/chart-structure.ts';
import type { Study } from '../../study/study.ts';
import { formatGuard } from '../clause-text.ts';
import { asShare } from '../run/as-share.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { drawRegion, type StateLight } from './statechart-drawing.ts';
import { type PlacedRegion, placeRegion, type Way } from './statechart-layout.ts';
import type { SvgNode } from './svg-node.ts';
import { drawing } from './svg-parts.ts';
import { shareCell, word } from './table-cells.ts';

/** What a statechart is drawn from. */
export interface StatechartData {
  /** The structure alone, or with how often each transition is taken (`ChartCourse`). */
  readonly chart: {
    readonly regions: readonly (Omit<RegionStructure, 'transitions' | 'always'> & {
      readonly transitions: readonly (RegionStructure['transitions'][number] & Counted)[];
      readonly always: readonly (RegionStructure['always'][number] & Counted)[];
    })[];
  };
  readonly timeline: Pick<Study['timeline'], 'dates' | 'states' | 'deciding' | 'labels'>;
  /** Which of the dates is shown, from 0. */
  readonly at: number;
}

interface Counted {
  readonly times?: number;
}

/** What the words of a chart take besides those of figures. */
export interface StatechartContext extends FigureContext {
  readonly predicates: Catalogue['predicates'];
  readonly chart: Catalogue['chart'];
}

/** Regions no narrower than this stand side by side. */
const COLUMN = 330;
const GUTTER = 40;
const BETWEEN = 36;
/** How many regions a sentence tells of. */
const MOST_TOLD = 2;

/** The phases of a scenario as a chart: its regions side by side, each state filled as far as it is likely at a date. */
export function statechartFigure(data: StatechartData, context: StatechartContext): Figure {
  const { text, format, width } = context;
  const { chart, timeline, at } = data;
  const when = format.date(timeline.dates[at] ?? String(at));
  const placed = chart.regions.map((region) => {
    const ways = waysOf(region, data, context);
    const room = columnWidth(width, chart.regions.length);
    return placeRegion(region, ways, room, {
      label: ({ label }) => context.say(label),
      title: context.say(region.label),
    });
  });
  const { nodes, height } = arrange(placed, data, context);
  const title = text.statechart.title(when);
  const finding = findingOf(data, when, context);
  const hasTimes = chart.regions.some(({ transitions }) =>
    transitions.some(({ times }) => times !== undefined),
  );
  return {
    name: 'statechart',
    title,
    finding,
    reading: text.statechart.reading(hasTimes),
    drawing: { kind: 'svg', root: drawing('statechart', width, height, `${title}. ${finding}`, nodes) },
    table: tableOf(data, context),
  };
}

function columnsOf(width: number, regions: number): number {
  return Math.max(Math.min(Math.floor((width + GUTTER) / (COLUMN + GUTTER)), regions), 1);
}

function columnWidth(width: number, regions: number): number {
  const columns = columnsOf(width, regions);
  return Math.min((width - (columns - 1) * GUTTER) / columns, 460);
}

/** Puts each region below the shortest column so far. */
function arrange(
  placed: readonly PlacedRegion[],
  data: StatechartData,
  context: StatechartContext,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { width } = context;
  const columns = columnsOf(width, placed.length);
  const step = columnWidth(width, placed.length) + GUTTER;
  const heights = Array.from({ length: columns }, () => 4);
  const nodes = placed.map((region, index) => {
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] ?? 0;
    heights[column] = y + region.height + BETWEEN;
    const light = lightsOf(data.chart.regions[index]?.states ?? [], data, context);
    return drawRegion(region, column * step, y, light);
  });
  return { nodes, height: Math.max(...heights) - BETWEEN + 8 };
}

function probabilityOf({ name }: StateStructure, { timeline, at }: StatechartData): number {
  return asShare(timeline.states.get(name)?.[at] ?? 0);
}

function likeliestOf(states: readonly StateStructure[], data: StatechartData): StateStructure | undefined {
  return states.reduce<StateStructure | undefined>(
    (best, each) =>
      best === undefined || probabilityOf(each, data) > probabilityOf(best, data) ? each : best,
    undefined,
  );
}

function lightsOf(
  states: readonly StateStructure[],
  data: StatechartData,
  { format, say }: StatechartContext,
): (state: StateStructure) => StateLight {
  const likeliest = likeliestOf(states, data);
  return (state) => {
    const probability = probabilityOf(state, data);
    const text = format.probability(probability);
    return { probability, text, isLikeliest: state === likeliest, title: `${say(state.label)}: ${text}` };
  };
}

/** All arrows of a region in words: events first, then conditions. */
function waysOf(
  { transitions, always }: StatechartData['chart']['regions'][number],
  { timeline }: StatechartData,
  { say, chart, predicates }: StatechartContext,
): Way[] {
  const named = (name: string): Text => timeline.labels.get(name) ?? name;
  const labels = {
    region: (region: string) => say(named(region)),
    state: (region: string, state: string) => say(named(`${region}.${state}`)),
  };
  return [
    ...transitions.map(({ from, to, events, times }) => ({
      from,
      to,
      times,
      words: [...new Set(events.map(({ label }) => say(label)))].join(' / '),
    })),
    ...always.map(({ from, to, when, times }) => ({
      from,
      to,
      times,
      words: chart.when(formatGuard(when, { labels, text: predicates })),
    })),
  ];
}

function findingOf(data: StatechartData, when: string, { text, format, say }: StatechartContext): string {
  const { chart, timeline } = data;
  const deciding = chart.regions.filter(({ name }) => timeline.deciding.includes(name));
  const told = (deciding.length > 0 ? deciding : chart.regions).slice(0, MOST_TOLD).flatMap((region) => {
    const state = likeliestOf(region.states, data);
    return state === undefined
      ? []
      : [
          {
            region: say(region.label),
            label: say(state.label),
            share: format.probability(probabilityOf(state, data)),
          },
        ];
  });
  return text.statechart.finding(when, told);
}

function tableOf(data: StatechartData, context: StatechartContext): FigureTable {
  const { text, say, chart: words, format } = context;
  return {
    columns: [
      { head: text.region },
      { head: text.state },
      { head: text.probability, unit: '1' },
      { head: text.statechart.transitions },
    ],
    rows: data.chart.regions.flatMap((region) => {
      const ways = waysOf(region, data, context);
      const labelOf = (name: string): string => {
        const found = region.states.find((state) => state.name === name);
        return found === undefined ? name : say(found.label);
      };
      return region.states.map((state) => [
        word(say(region.label)),
        word(text.statechart.stateName(say(state.label), state)),
        shareCell(data.timeline.states.get(state.name)?.[data.at], context),
        word(
          ways
            .filter(({ from }) => from === state.name)
            .map(({ to, words: told, times }) =>
              text.statechart.way(
                told,
                labelOf(to),
                times === undefined ? undefined : words.times(format.number(times)),
              ),
            )
            .join('; '),
        ),
      ]);
    }),
  };
}
