import { MARGIN, type PlacedRegion, type PlacedState, type PlacedWay, TRUNK } from './statechart-layout.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { LINE, px, SIZE } from './svg-parts.ts';
import type { FittedText } from './text-fit.ts';

const CORNER = 5;
/** A change of state that comes about less often than this, on average, is taken for one that never does. */
const NEVER = 5e-4;
/** A state less likely than this gives no light. */
const VISIBLE = 5e-4;

/** What is printed in a state. */
export interface StateLight {
  readonly probability: number;
  readonly text: string;
  /** Whether it is the likeliest of its region. */
  readonly isLikeliest: boolean;
  /** What its title says: the whole label with the probability. */
  readonly title: string;
}

/** Draws a region with its left upper corner at a point: arrows first, boxes over them, words on top. */
export function drawRegion(
  placed: PlacedRegion,
  x: number,
  y: number,
  light: (state: PlacedState['state']) => StateLight,
): SvgNode {
  // What is taken lies over what is not.
  const ways = placed.ways.toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
  return svg(
    'g',
    { class: 'region', transform: `translate(${px(x)} ${px(y)})` },
    lines(placed.title, 0, LINE.label - 4, 'label strong', SIZE.label, LINE.label),
    ...placed.states.flatMap((state) => trunk(state, ways)),
    ...ways.map(arrow),
    ...placed.states.flatMap((state) => box(state, light(state.state))),
    ...placed.ways.map(({ way, label, x: left, y: first }) =>
      lines(label, left, first, 'note soft way-words', SIZE.note, LINE.note, way.words),
    ),
  );
}

function lines(
  { lines: all, isCut }: FittedText,
  x: number,
  y: number,
  look: string,
  size: number,
  step: number,
  whole?: string,
): SvgNode {
  const [only] = all;
  return svg(
    'text',
    { class: look, 'font-size': size, x: px(x), y: px(y) },
    ...(isCut && whole !== undefined ? [svg('title', {}, whole)] : []),
    ...(all.length === 1
      ? [only ?? '']
      : all.map((text, at) => svg('tspan', { x: px(x), y: px(y + at * step) }, text))),
  );
}

/** The box of a state, filled with light from the left as far as it is likely. */
function box({ state, label, x, y, width, height }: PlacedState, light: StateLight): SvgNode[] {
  const { probability, text, isLikeliest, title } = light;
  const lit = isLikeliest ? ' lit' : '';
  const rim = { rx: 9, ry: 9 };
  const shape = { x: px(x), y: px(y), width: px(width), height: px(height), ...rim };
  const middle = y + height / 2;
  const glow = Math.min(Math.max(probability, 0), 1);
  return [
    svg('rect', { class: `state${lit}`, ...shape }),
    ...(glow < VISIBLE
      ? []
      : [
          svg('path', {
            class: 'light',
            // Light ends in a straight edge: its length is read.
            d: lightPath(x + 1, y + 1, width - 2, height - 2, glow),
            'fill-opacity': px(0.2 + 0.3 * glow),
          }),
        ]),
    ...(state.final
      ? [
          svg('rect', {
            class: `final-rim${lit}`,
            x: px(x - 3.5),
            y: px(y - 3.5),
            width: px(width + 7),
            height: px(height + 7),
            rx: 12,
            ry: 12,
          }),
        ]
      : []),
    ...(state.initial
      ? [
          svg('circle', { class: 'start', cx: 6, cy: px(middle), r: 5 }),
          svg('path', { class: 'way', 'stroke-width': 1.5, d: `M11 ${px(middle)}H${px(MARGIN - 7)}` }),
          head(MARGIN - 2, middle, 'right', ''),
        ]
      : []),
    svg(
      'g',
      { class: 'state-words' },
      svg('title', {}, title),
      lines(
        label,
        x + 10,
        middle + 5 - ((label.lines.length - 1) * LINE.label) / 2,
        'label',
        SIZE.label,
        LINE.label,
      ),
      svg(
        'text',
        {
          class: `label number${isLikeliest ? ' strong' : ''}`,
          'font-size': SIZE.label,
          'text-anchor': 'end',
          x: px(x + width - 10),
          y: px(middle + 5),
        },
        text,
      ),
    ),
  ];
}

function lightPath(x: number, y: number, width: number, height: number, share: number): string {
  const r = Math.min(8, (width * share) / 2);
  const end = px(x + width * share);
  const [top, bottom] = [px(y), px(y + height)];
  const rounded = share > 0.999 ? r : 0;
  return [
    `M${px(x + r)} ${top}H${px(end - rounded)}`,
    rounded > 0
      ? `q${rounded} 0 ${rounded} ${rounded}V${px(y + height - rounded)}q0 ${rounded} ${-rounded} ${rounded}`
      : `V${bottom}`,
    `H${px(x + r)}q${-px(r)} 0 ${-px(r)} ${-px(r)}V${px(y + r)}q0 ${-px(r)} ${px(r)} ${-px(r)}z`,
  ].join('');
}

/** The line from a box down to the words of its arrows. */
function trunk({ state, x, y, height }: PlacedState, ways: readonly PlacedWay[]): SvgNode[] {
  const own = ways.filter(({ way }) => way.from === state.name);
  if (own.length === 0) return [];
  const left = x + TRUNK;
  const bottom = y + height;
  return own.map((each) => {
    const level = each.y - 4;
    return svg('path', {
      class: `way${isTaken(each) ? ' taken' : ''}`,
      'stroke-width': strokeOf(each),
      d: `M${px(left)} ${px(bottom)}V${px(level - CORNER)}q0 ${CORNER} ${CORNER} ${CORNER}H${px(each.x - 4)}`,
    });
  });
}

function isTaken({ way }: PlacedWay): boolean {
  return way.times !== undefined && way.times >= NEVER;
}

/** Thicker where a change of state comes about more often; thin where that is not known. */
function strokeOf({ way: { times } }: PlacedWay): number {
  return times === undefined || times < NEVER ? 1.25 : px(1.25 + 2.25 * Math.sqrt(Math.min(times, 1)));
}

function arrow(each: PlacedWay): SvgNode {
  const { leaves, lane, enters } = each;
  const taken = isTaken(each) ? ' taken' : '';
  if (lane === undefined) {
    // A loop behind the words: it leads back to its own state.
    const [a, b] = [px(leaves.x + 3), px(leaves.y)];
    return svg('path', {
      class: `way${taken}`,
      'stroke-width': 1.25,
      d: `M${a} ${b + 3}a4 4 0 1 1 5 1m0 -4v4h4`,
    });
  }
  const up = enters.y < leaves.y ? -1 : 1;
  const d = [
    `M${px(leaves.x)} ${px(leaves.y)}H${px(lane - CORNER)}`,
    `q${CORNER} 0 ${CORNER} ${CORNER * up}`,
    `V${px(enters.y - CORNER * up)}`,
    `q0 ${CORNER * up} ${-CORNER} ${CORNER * up}`,
    `H${px(enters.x + 10)}`,
  ].join('');
  return svg(
    'g',
    {},
    svg('path', { class: `way${taken}`, 'stroke-width': strokeOf(each), d }),
    head(enters.x + 5, enters.y, 'left', taken),
  );
}

function head(x: number, y: number, to: 'left' | 'right', taken: string): SvgNode {
  const back = to === 'left' ? 8 : -8;
  return svg('path', { class: `way-head${taken}`, d: `M${px(x)} ${px(y)}l${back} -4.5v9z` });
}
