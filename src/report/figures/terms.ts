import type { DealResult, IssueResult } from '../../study/deal-result.ts';
import type { Study } from '../../study/study.ts';
import { asShare } from '../run/as-share.ts';
import { obstaclesOf, type ToldObstacle } from '../run/deal-obstacles.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import { block, drawing, whisker } from './svg-parts.ts';
import { shareCell, shareCells, spreadColumns, word } from './table-cells.ts';

/** What the figure of terms is made of; `deal` is that of the study. */
export interface TermsData {
  readonly deal: DealResult;
  readonly study: Pick<Study, 'parties' | 'report' | 'uncertain'>;
}

/** What telling of obstacles takes besides the words of figures. */
export interface TermsContext extends FigureContext {
  readonly deal: Pick<Catalogue['deal'], 'obstacle'>;
}

/** Levels agreed less often are not drawn. */
const VISIBLE = 0.0005;

/** What is agreed on each issue, and what stands in the way where nothing can be. */
export function termsFigure(data: TermsData, context: TermsContext): Figure {
  const { text, width } = context;
  const { deal } = data;
  const obstacles = toldObstacles(data, context);
  const { nodes, height } = drawRows(
    {
      rows: [
        ...deal.issues.flatMap((issue) => issueRows(issue, data, context)),
        ...obstacleRows(obstacles, deal, context),
      ],
      low: 0,
      high: 1,
      ticks: [],
    },
    context,
  );
  const finding = findingOf(data, context);
  return {
    name: 'terms',
    title: text.terms.title,
    finding,
    reading: text.terms.reading(data.study.uncertain > 0),
    drawing: { kind: 'svg', root: drawing('terms', width, height, `${text.terms.title}. ${finding}`, nodes) },
    table: tableOf(data, obstacles, context),
  };
}

function toldObstacles({ deal, study }: TermsData, { say }: TermsContext): ToldObstacle[] {
  const party = (name: string): string =>
    say(study.parties.find((each) => each.name === name)?.label ?? name);
  return obstaclesOf(deal, deal.made.mean > 0, { say, party });
}

function levelName(
  { isGrid, unit }: IssueResult,
  { label, value }: IssueResult['levels'][number],
  { format, say }: FigureContext,
): string {
  return isGrid && value !== undefined ? format.quantity(value, unit) : say(label);
}

function issueRows(issue: IssueResult, { study }: TermsData, context: TermsContext): PlotRow[] {
  const { text, format, say } = context;
  const drawn = issue.levels.filter(({ agreed }) => agreed.mean >= VISIBLE);
  if (drawn.length === 0) return [];
  const most = Math.max(...drawn.map(({ agreed }) => agreed.mean));
  const mean = issue.mean === undefined ? undefined : format.quantity(issue.mean.mean, issue.unit);
  return [
    { kind: 'heading', text: say(issue.label), ...(mean !== undefined && { note: text.terms.mean(mean) }) },
    ...drawn.map(
      (level): PlotRow => ({
        kind: 'row',
        label: levelName(issue, level, context),
        value: format.percent(asShare(level.agreed.mean)),
        draw: (x, y) => [
          block(x.at(0), x.at(1), y - 5, 10, 'track'),
          block(
            x.at(0),
            x.at(level.agreed.mean),
            y - 5,
            10,
            level.agreed.mean === most ? 'bar series-1' : 'bar quiet',
          ),
          ...(study.uncertain > 0 ? [whisker(x.at(level.agreed.p05), x.at(level.agreed.p95), y)] : []),
        ],
      }),
    ),
  ];
}

function obstacleRows(
  obstacles: readonly ToldObstacle[],
  { zone }: DealResult,
  context: TermsContext,
): PlotRow[] {
  const { text, format, deal } = context;
  if (obstacles.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: text.terms.why,
      note: text.terms.without(format.probability(asShare(1 - zone.mean))),
    },
    ...obstacles.map(
      ({ share, facts }): PlotRow => ({
        kind: 'row',
        label: deal.obstacle(facts),
        value: format.percent(share),
        draw: (x, y) => [
          block(x.at(0), x.at(1), y - 5, 10, 'track'),
          block(x.at(0), x.at(share), y - 5, 10, 'bar series-2'),
        ],
      }),
    ),
  ];
}

function findingOf({ deal, study }: TermsData, context: TermsContext): string {
  const { text, format, say } = context;
  const when = format.time(study.report);
  const inForce = format.probability(asShare(deal.inForce.mean));
  const likeliest = deal.issues.flatMap((issue) => {
    const [top] = issue.levels.toSorted((a, b) => b.agreed.mean - a.agreed.mean);
    return top === undefined || top.agreed.mean < VISIBLE
      ? []
      : [{ issue: say(issue.label), level: levelName(issue, top, context) }];
  });
  return likeliest.length === 0 ? text.terms.none(when) : text.terms.finding({ when, inForce, likeliest });
}

function tableOf(
  { deal }: TermsData,
  obstacles: readonly ToldObstacle[],
  context: TermsContext,
): FigureTable {
  const { text, say } = context;
  const empty = spreadColumns('', undefined, context)
    .slice(1)
    .map(() => word(''));
  return {
    columns: [
      { head: text.terms.issue },
      { head: text.terms.level },
      ...spreadColumns(text.terms.ofDeals, '1', context),
      { head: text.terms.inForce, unit: '1' },
    ],
    rows: [
      ...deal.issues.flatMap((issue) =>
        issue.levels.map((level) => [
          word(say(issue.label)),
          word(levelName(issue, level, context)),
          ...shareCells(level.agreed, context),
          shareCell(level.inForce, context),
        ]),
      ),
      ...obstacles.map(({ share, facts }) => [
        word(text.terms.why),
        word(context.deal.obstacle(facts)),
        shareCell(share, context),
        ...empty,
        word(''),
      ]),
    ],
  };
}
