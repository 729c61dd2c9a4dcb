import type { Figure } from '../../../src/report/figures/figure.ts';
import type { SvgNode } from '../../../src/report/figures/svg-node.ts';
import { textWidth } from '../../../src/report/figures/text-fit.ts';

/** An element of a drawing with where its own coordinates begin. */
export interface Drawn {
  readonly node: SvgNode;
  readonly dx: number;
  readonly dy: number;
}

/** A rectangle on the page. */
export interface Rectangle {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The drawing of a figure, which must be one in SVG. */
export function rootOf({ drawing }: Figure): SvgNode {
  if (drawing.kind !== 'svg') throw new Error('expected a drawing in SVG');
  return drawing.root;
}

/** Every element of a drawing, from the outside in. */
export function elementsOf(root: SvgNode, dx = 0, dy = 0): Drawn[] {
  const moved = /^translate\((\S+) (\S+)\)$/.exec(String(root.attributes['transform'] ?? ''));
  const [x, y] = [dx + Number(moved?.[1] ?? 0), dy + Number(moved?.[2] ?? 0)];
  return [
    { node: root, dx: x, dy: y },
    ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, x, y))),
  ];
}

/** The elements that have a class. */
export function classed(root: SvgNode, name: string): SvgNode[] {
  return elementsOf(root)
    .map(({ node }) => node)
    .filter(({ attributes }) =>
      String(attributes['class'] ?? '')
        .split(' ')
        .includes(name),
    );
}

/** All text inside an element but that of titles. */
export function textOf(node: SvgNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : child.tag === 'title' ? '' : textOf(child)))
    .join('');
}

/** Where the lines of all texts stand, by the same estimate of widths that drawings are made with. */
export function textBoxes(root: SvgNode): Rectangle[] {
  return elementsOf(root)
    .filter(({ node }) => node.tag === 'text')
    .flatMap(({ node, dx, dy }) => {
      const size = Number(node.attributes['font-size']);
      const spans = node.children.filter(
        (child): child is SvgNode => typeof child !== 'string' && child.tag === 'tspan',
      );
      return (spans.length > 0 ? spans : [node]).map((each) => {
        const text = textOf(each);
        const width = textWidth(text, size);
        const x = Number(each.attributes['x']) + dx;
        const y = Number(each.attributes['y']) + dy;
        const anchor = node.attributes['text-anchor'] ?? 'start';
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
        return { what: text, left, right: left + width, top: y - 0.8 * size, bottom: y + 0.2 * size };
      });
    })
    .filter(({ what }) => what !== '');
}

/** Where the rectangles of a class stand. */
export function rectangles(root: SvgNode, name: string): Rectangle[] {
  return elementsOf(root)
    .filter(({ node }) => node.tag === 'rect' && String(node.attributes['class']).split(' ').includes(name))
    .map(({ node: { attributes }, dx, dy }) => ({
      what: name,
      left: Number(attributes['x']) + dx,
      right: Number(attributes['x']) + dx + Number(attributes['width']),
      top: Number(attributes['y']) + dy,
      bottom: Number(attributes['y']) + dy + Number(attributes['height']),
    }));
}

/** Pairs that lie over each other. */
export function overlaps(all: readonly Rectangle[]): string[] {
  return all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.what} / ${b.what}`),
  );
}

/** The column of a table by its place, as doubles. */
export function valuesOf({ table }: Figure, column: number): (number | undefined)[] {
  return table.rows.map((row) => row[column]?.value);
}
