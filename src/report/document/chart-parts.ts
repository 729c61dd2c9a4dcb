import type { ChartStructure, RegionStructure } from '../../study/chart-structure.ts';
import type { Study } from '../../study/study.ts';
import type { FigureContext } from '../figures/figure-context.ts';
import { statechartFigure } from '../figures/statechart.ts';
import { asShare } from '../run/as-share.ts';
import type { ChartCatalogue } from '../show/chart-words.ts';
import { formatMermaid } from '../show/mermaid.ts';
import type { DocumentText } from '../text/document-words.ts';
import type { DocumentPart } from './document.ts';

/**
 * The phases at the report: the parts of the chart on which outcomes look, and the others in a figure of their own, so
 * that each fits on a page. Mermaid draws the former.
 */
export function chartParts(
  chart: ChartStructure,
  { timeline }: Pick<Study, 'timeline'>,
  catalogue: ChartCatalogue & { readonly document: DocumentText },
  context: FigureContext,
): DocumentPart[] {
  const at = timeline.dates.length - 1;
  const words = { ...context, predicates: catalogue.predicates, chart: catalogue.chart };
  const isDeciding = ({ name }: RegionStructure): boolean => timeline.deciding.includes(name);
  const deciding = chart.regions.filter(isDeciding);
  const others = chart.regions.filter((region) => !isDeciding(region));
  const figureOf = (regions: readonly RegionStructure[]) =>
    statechartFigure({ chart: { regions }, timeline, at }, words);
  const isWhole = deciding.length === 0 || others.length === 0;
  const main = isWhole ? chart.regions : deciding;
  const mermaid = formatMermaid(
    {
      title: chart.title,
      step: at,
      ...(timeline.dates[at] === undefined ? {} : { date: timeline.dates[at] }),
      labels: timeline.labels,
      regions: main.map((region) => ({
        ...region,
        states: region.states.map((state) => ({
          ...state,
          probability: asShare(timeline.states.get(state.name)?.[at] ?? 0),
        })),
      })),
    },
    catalogue,
  );
  return [
    { kind: 'figure', figure: figureOf(main), mermaid },
    ...(isWhole
      ? []
      : [
          {
            kind: 'figure' as const,
            figure: { ...figureOf(others), name: 'statechart-others', title: catalogue.document.otherParts },
          },
        ]),
  ];
}
