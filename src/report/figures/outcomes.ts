import type { OutcomeResult, Study } from '../../study/study.ts';
import { asShare } from '../run/as-share.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { LinearScale } from './linear-scale.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import type { SvgNode } from './svg-node.ts';
import { block, drawing, line, whisker } from './svg-parts.ts';
import { numeral, shareCell, shareCells, spreadColumns, word } from './table-cells.ts';

/** What the figure of outcomes is made of. */
export interface OutcomesData {
  readonly study: Pick<Study, 'outcomes' | 'headline' | 'report' | 'uncertain'>;
  /** What it is compared with: the study before any lever was moved. */
  readonly baseline?: Pick<Study, 'outcomes'>;
}

/** An outcome with its probability before. */
interface Told {
  readonly outcome: OutcomeResult;
  readonly before: number | undefined;
}

/** A quarter on an axis from 0 to 1. */
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** How likely each outcome is: bars on a fixed axis, with ranges and a ghost of the baseline. */
export function outcomesFigure({ study, baseline }: OutcomesData, context: FigureContext): Figure {
  const { text, format } = context;
  const told = study.outcomes.map((outcome) => ({
    outcome,
    before: baseline?.outcomes.find(({ name }) => name === outcome.name)?.probability.mean,
  }));
  const { nodes, height } = drawRows(
    {
      rows: told.map((each) => rowOf(each, study, context)),
      low: 0,
      high: 1,
      ticks: QUARTERS.map((value) => ({ value, text: format.probability(value) })),
    },
    context,
  );
  const finding = findingOf(told, study, context);
  const title = text.outcomes.title(format.time(study.report));
  const largest = study.outcomes.reduce((most, { probability }) => Math.max(most, probability.error), 0);
  return {
    name: 'outcomes',
    title,
    finding,
    reading: text.outcomes.reading({
      error: study.uncertain === 0 ? undefined : format.points(largest),
      hasGhost: baseline !== undefined,
    }),
    drawing: { kind: 'svg', root: drawing('outcomes', context.width, height, `${title}. ${finding}`, nodes) },
    table: tableOf(told, baseline !== undefined, context),
  };
}

function rowOf(
  { outcome, before }: Told,
  { headline, uncertain }: OutcomesData['study'],
  context: FigureContext,
): PlotRow {
  const { text, format, say } = context;
  const { mean, error, p05, p95 } = outcome.probability;
  const isHeadline = outcome.name === headline;
  return {
    kind: 'row',
    label: say(outcome.label),
    value: format.percent(asShare(mean)),
    ...(before === undefined ? {} : { note: text.points(format.changeNumber(mean - before)) }),
    draw: (scale, y) => [
      block(scale.at(0), scale.at(mean), y - 8, 16, isHeadline ? 'bar series-1' : 'bar quiet'),
      ...(before === undefined ? [] : ghost(scale, before, y)),
      ...(uncertain === 0
        ? []
        : [whisker(scale.at(p05), scale.at(p95), y), errorMark(scale, mean, error, y)]),
    ],
  };
}

/** Where the baseline stands: an outline that no bar hides. */
function ghost(scale: LinearScale, before: number, y: number): SvgNode[] {
  return [
    block(scale.at(0), scale.at(before), y - 10, 20, 'ghost'),
    line(scale.at(before), y - 12, scale.at(before), y + 12, 'ghost-end'),
  ];
}

/** A standard error to either side of a mean, in no case thinner than can be seen. */
function errorMark(scale: LinearScale, mean: number, error: number, y: number): SvgNode {
  const [low, high] = [scale.at(mean - error), scale.at(mean + error)];
  const rest = Math.max(2 - (high - low), 0) / 2;
  return block(low - rest, high + rest, y - 5, 10, 'error');
}

function findingOf(
  told: readonly Told[],
  { report }: OutcomesData['study'],
  { text, format, say }: FigureContext,
): string {
  const [likeliest, next] = told.toSorted((a, b) => b.outcome.probability.mean - a.outcome.probability.mean);
  if (likeliest === undefined) return text.outcomes.none;
  const shift = ({ outcome, before }: Told): number => outcome.probability.mean - (before ?? Number.NaN);
  const [moved] = told
    .filter(({ before }) => before !== undefined)
    .toSorted((a, b) => Math.abs(shift(b)) - Math.abs(shift(a)));
  const told1 = {
    when: format.time(report),
    label: say(likeliest.outcome.label),
    share: format.probability(asShare(likeliest.outcome.probability.mean)),
  };
  if (moved === undefined) {
    const other = next && {
      label: say(next.outcome.label),
      share: format.probability(asShare(next.outcome.probability.mean)),
    };
    return text.outcomes.likeliest(told1, other);
  }
  const isSame = told.every((each) => each.before === undefined || shift(each) === 0);
  return isSame
    ? text.outcomes.unchanged(told1)
    : text.outcomes.moved({
        ...told1,
        label: say(moved.outcome.label),
        share: format.percent(asShare(moved.outcome.probability.mean)),
        was: format.percent(asShare(moved.before ?? 0)),
        points: text.points(format.changeNumber(shift(moved))),
      });
}

function tableOf(told: readonly Told[], hasBaseline: boolean, context: FigureContext): FigureTable {
  const { text, format, say } = context;
  return {
    columns: [
      { head: text.outcome },
      ...spreadColumns(text.probability, '1', context),
      ...(hasBaseline
        ? [
            { head: text.before, unit: '1' },
            { head: text.difference, unit: '1' },
          ]
        : []),
    ],
    rows: told.map(({ outcome, before }) => [
      word(say(outcome.label)),
      ...shareCells(outcome.probability, context),
      ...(hasBaseline
        ? [
            shareCell(before, context),
            numeral(before === undefined ? undefined : outcome.probability.mean - before, (difference) =>
              text.points(format.changeNumber(difference)),
            ),
          ]
        : []),
    ]),
  };
}
