import type { OutcomeMap } from '../../study/outcome-map.ts';
import { asShare } from '../run/as-share.ts';
import type { Figure, FigureTable } from './figure.ts';
import { type FigureContext, isWide } from './figure-context.ts';
import { type LinearScale, linearScale } from './linear-scale.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { drawing, LINE, px, SIZE, words } from './svg-parts.ts';
import { numeral, shareCell } from './table-cells.ts';
import { textWidth } from './text-fit.ts';

/** What a map of outcomes is drawn from. */
export interface OutcomeMapData {
  readonly map: OutcomeMap;
  /** Where the scenario stands, in the units of the axes. */
  readonly here: { readonly x: number; readonly y: number };
}

/** As many outcomes have a colour of their own. */
const SERIES = 5;
/** Numbers along an axis. */
const TICKS = 5;
/** The faintest cell, so that its colour can be told. */
const FAINTEST = 0.25;

/** A cell that is known, with the outcome that is likeliest there. */
interface Cell {
  readonly column: number;
  readonly row: number;
  readonly outcome: number;
  readonly share: number;
}

/** Which outcome is likeliest over two numbers: areas with their names in them, fuller where it is likelier. */
export function outcomeMapFigure(data: OutcomeMapData, context: FigureContext): Figure {
  const { text, say, width } = context;
  const { map } = data;
  const cells = cellsOf(map);
  const title = text.map.title(say(map.x.label), say(map.y.label));
  const finding = findingOf(map, cells, context);
  const { nodes, height } = draw(data, cells, context);
  return {
    name: 'map',
    title,
    finding,
    reading: text.map.reading({ draws: context.format.count(map.draws) }),
    drawing: { kind: 'svg', root: drawing('map', width, height, `${title}. ${finding}`, nodes) },
    table: tableOf(map, context),
  };
}

/** The known cells, each as large as it stands for. */
function cellsOf({ x, y, outcomes, stride }: OutcomeMap): Cell[] {
  const columns = x.values.length;
  const apart = stride ?? { x: columns, y: y.values.length };
  const found: Cell[] = [];
  for (let row = 0; row < y.values.length; row += apart.y) {
    for (let column = 0; column < columns; column += apart.x) {
      const shares = outcomes.map((each) => each.shares[row * columns + column] ?? Number.NaN);
      const share = Math.max(...shares);
      if (!Number.isNaN(share)) found.push({ column, row, outcome: shares.indexOf(share), share });
    }
  }
  return found;
}

function findingOf({ outcomes }: OutcomeMap, cells: readonly Cell[], { text, say }: FigureContext): string {
  const likeliest = outcomes
    .map(({ label }, at) => ({
      label: say(label),
      count: cells.filter(({ outcome }) => outcome === at).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ label }) => label);
  const [first, ...others] = likeliest;
  return first === undefined ? text.map.none : text.map.finding(first, others);
}

/** Where cells lie on the drawing. */
interface Plane {
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function draw(
  { map, here }: OutcomeMapData,
  cells: readonly Cell[],
  context: FigureContext,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { format, say, width } = context;
  const ticks = (values: readonly number[]): number[] =>
    values.filter((_, at) => at % Math.max(Math.ceil((values.length - 1) / (TICKS - 1)), 1) === 0);
  const told = (value: number, unit: string): string => format.quantity(value, unit);
  const left =
    Math.max(...ticks(map.y.values).map((value) => textWidth(told(value, map.y.unit), SIZE.note))) + 12;
  const right = width - 12;
  const top = LINE.label + 8;
  const bottom = top + Math.min(Math.max((right - left) * 0.62, 220), isWide(context) ? 460 : 300);
  const plane: Plane = {
    x: linearScale(0, map.x.values.length, left, right),
    y: linearScale(0, map.y.values.length, bottom, top),
    left,
    right,
    top,
    bottom,
  };
  const centre = (values: readonly number[], value: number): number => {
    const [first = 0, last = 1] = [values[0], values.at(-1)];
    return last === first ? 0.5 : 0.5 + ((value - first) / (last - first)) * (values.length - 1);
  };
  const spot = {
    cx: px(plane.x.at(centre(map.x.values, here.x))),
    cy: px(plane.y.at(centre(map.y.values, here.y))),
  };
  const nodes = [
    words(say(map.y.label), 0, SIZE.label, { look: 'strong', width }),
    ...cells.map((cell) => cellNode(cell, map, plane)),
    ...borderNodes(cells, map, plane),
    ...areaNames(cells, map, plane, context),
    ...ticks(map.x.values).map((value) =>
      words(told(value, map.x.unit), plane.x.at(centre(map.x.values, value)), bottom + LINE.note + 2, {
        size: 'note',
        look: 'soft number',
        anchor: 'middle',
      }),
    ),
    ...ticks(map.y.values).map((value) =>
      words(told(value, map.y.unit), left - 6, plane.y.at(centre(map.y.values, value)) + 4, {
        size: 'note',
        look: 'soft number',
        anchor: 'end',
      }),
    ),
    words(say(map.x.label), right, bottom + LINE.note + LINE.label + 6, {
      look: 'strong',
      anchor: 'end',
      width,
    }),
    svg('circle', { class: 'here-rim', ...spot, r: 7 }),
    svg('circle', { class: 'here', ...spot, r: 7 }),
  ];
  return { nodes, height: bottom + LINE.note + LINE.label + 14 };
}

/** What a known cell stands for, from its column and row on. */
function spanOf({ column, row }: Cell, { x, y, stride }: OutcomeMap): { columns: number; rows: number } {
  return {
    columns: Math.min(stride?.x ?? 1, x.values.length - column),
    rows: Math.min(stride?.y ?? 1, y.values.length - row),
  };
}

function cellNode(cell: Cell, map: OutcomeMap, { x, y }: Plane): SvgNode {
  const { columns, rows } = spanOf(cell, map);
  const [from, to] = [x.at(cell.column), x.at(cell.column + columns)];
  const [low, high] = [y.at(cell.row), y.at(cell.row + rows)];
  return svg('rect', {
    class: `cell series-${(cell.outcome % SERIES) + 1}`,
    x: px(from),
    y: px(high),
    width: px(to - from),
    height: px(low - high),
    'data-column': cell.column,
    'data-row': cell.row,
    'fill-opacity': px(FAINTEST + (1 - FAINTEST) * asShare(cell.share)),
  });
}

/** Lines where one likeliest outcome gives way to another: they are seen without colour. */
function borderNodes(cells: readonly Cell[], map: OutcomeMap, { x, y }: Plane): SvgNode[] {
  const outcomeAt = new Map(cells.map((cell) => [`${cell.column} ${cell.row}`, cell.outcome]));
  const paths = cells.flatMap((cell) => {
    const { columns, rows } = spanOf(cell, map);
    const differs = (column: number, row: number): boolean => {
      const other = outcomeAt.get(`${column} ${row}`);
      return other !== undefined && other !== cell.outcome;
    };
    const [from, to] = [px(x.at(cell.column)), px(x.at(cell.column + columns))];
    const [low, high] = [px(y.at(cell.row)), px(y.at(cell.row + rows))];
    return [
      ...(differs(cell.column + columns, cell.row) ? [`M${to} ${low}V${high}`] : []),
      ...(differs(cell.column, cell.row + rows) ? [`M${from} ${high}H${to}`] : []),
    ];
  });
  return paths.length === 0 ? [] : [svg('path', { class: 'border', d: paths.join('') })];
}

/** Each area is named once, in the cell of it that lies farthest inside. */
function areaNames(
  cells: readonly Cell[],
  map: OutcomeMap,
  { x, y, left, right }: Plane,
  { say }: FigureContext,
): SvgNode[] {
  return map.outcomes.flatMap(({ label }, at) => {
    const own = cells.filter(({ outcome }) => outcome === at);
    const [middle] = own.toSorted((a, b) => spread(a, own) - spread(b, own));
    if (middle === undefined) return [];
    const { columns, rows } = spanOf(middle, map);
    const name = say(label);
    const half = textWidth(name, SIZE.label) / 2 + 4;
    const at2 = Math.min(Math.max(x.at(middle.column + columns / 2), left + half), right - half);
    return [
      words(name, at2, y.at(middle.row + rows / 2) + 5, {
        look: 'strong halo',
        anchor: 'middle',
        width: right - left - 8,
      }),
    ];
  });
}

function spread(cell: Cell, cells: readonly Cell[]): number {
  return cells.reduce((sum, each) => sum + Math.hypot(each.column - cell.column, each.row - cell.row), 0);
}

function tableOf({ x, y, outcomes }: OutcomeMap, context: FigureContext): FigureTable {
  const { format, say } = context;
  const columns = x.values.length;
  const known = (cell: number): boolean => outcomes.some(({ shares }) => !Number.isNaN(shares[cell]));
  const cells = Array.from({ length: columns * y.values.length }, (_, cell) => cell).filter(known);
  return {
    columns: [
      { head: say(x.label), unit: x.unit },
      { head: say(y.label), unit: y.unit },
      ...outcomes.map(({ label }) => ({ head: say(label), unit: '1' })),
    ],
    rows: cells.map((cell) => [
      numeral(x.values[cell % columns], (value) => format.quantity(value, x.unit)),
      numeral(y.values[Math.floor(cell / columns)], (value) => format.quantity(value, y.unit)),
      ...outcomes.map(({ shares }) => shareCell(shares[cell], context)),
    ]),
  };
}
