import { type SvgNode, svg } from './svg-node.ts';
import { fitText } from './text-fit.ts';

/** The sizes of type in drawings, in CSS pixels. */
export const SIZE = { label: 14, note: 12 } as const;
/** From one line of text to the next. */
export const LINE = { label: 18, note: 15 } as const;

/** How a text in a drawing looks and where it stands. */
export interface TextStyle {
  readonly size?: keyof typeof SIZE;
  /** Classes of `FIGURE_STYLE`, such as `strong` and `soft`. */
  readonly look?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** What it may take; the rest is cut, and the whole stands in a title. */
  readonly width?: number;
  readonly lines?: number;
}

/** Rounds to a hundredth of a pixel: enough for the eye, and short. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A drawing of a size that names itself to those who hear it. */
export function drawing(
  kind: string,
  width: number,
  height: number,
  label: string,
  children: readonly SvgNode[],
): SvgNode {
  const [w, h] = [px(width), Math.ceil(height)];
  return svg(
    'svg',
    {
      class: `figure ${kind}`,
      role: 'img',
      'aria-label': label,
      width: w,
      height: h,
      viewBox: `0 0 ${w} ${h}`,
    },
    ...children,
  );
}

/** A text at its first baseline, cut to what it may take. */
export function words(text: string, x: number, y: number, style: TextStyle = {}): SvgNode {
  const { size = 'label', look = '', anchor = 'start', width = Number.POSITIVE_INFINITY, lines = 1 } = style;
  const fitted = fitText(text, width, SIZE[size], lines);
  const spans = fitted.lines.map((line, at) => svg('tspan', { x: px(x), y: px(y + at * LINE[size]) }, line));
  return svg(
    'text',
    { class: `${size} ${look}`.trim(), 'font-size': SIZE[size], 'text-anchor': anchor, x: px(x), y: px(y) },
    ...(fitted.isCut ? [svg('title', {}, text)] : []),
    ...(spans.length === 1 ? [fitted.lines[0] ?? ''] : spans),
  );
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, look: string): SvgNode {
  return svg('line', { class: look, x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2) });
}

/** A rectangle between two values of x, whichever is larger. */
export function block(x1: number, x2: number, y: number, height: number, look: string, radius = 0): SvgNode {
  return svg('rect', {
    class: look,
    x: px(Math.min(x1, x2)),
    y: px(y),
    width: px(Math.abs(x2 - x1)),
    height: px(height),
    ...(radius > 0 && { rx: radius }),
  });
}

/** From one percentile to another: a line with caps. */
export function whisker(x1: number, x2: number, y: number, look = 'whisker'): SvgNode {
  return svg('path', {
    class: look,
    d: `M${px(x1)} ${px(y - 4)}v8M${px(x1)} ${px(y)}H${px(x2)}M${px(x2)} ${px(y - 4)}v8`,
  });
}

/** The shapes by which series are told apart without colour. */
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

/** A mark of a series, centred. */
export function mark(x: number, y: number, series: number, look = 'mark', size = 4.5): SvgNode {
  const [a, b, r] = [px(x), px(y), size];
  const shape = SHAPES[(series - 1) % SHAPES.length];
  const paths: Readonly<Record<Exclude<(typeof SHAPES)[number], 'circle'>, string>> = {
    square: `M${a - r} ${b - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    triangle: `M${a} ${b - r * 1.2}l${r * 1.2} ${r * 2.2}h${-r * 2.4}z`,
    diamond: `M${a} ${b - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}z`,
    cross: `M${a - r} ${b - r}l${2 * r} ${2 * r}M${a + r} ${b - r}l${-2 * r} ${2 * r}`,
  };
  const classes = `${look} series-${series}`;
  return shape === 'circle' || shape === undefined
    ? svg('circle', { class: classes, cx: a, cy: b, r })
    : svg('path', { class: `${classes}${shape === 'cross' ? ' open' : ''}`, d: paths[shape] });
}
