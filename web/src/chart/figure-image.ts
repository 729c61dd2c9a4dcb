import { FIGURE_STYLE } from '../../../src/report/figures/figure-style.ts';
import { type SvgNode, svg, svgText } from '../../../src/report/figures/svg-node.ts';

/** How many pixels of a picture stand for one of the page. */
const DENSITY = 2;
/** Room around the drawing, in pixels of the page. */
const MARGIN = 16;

/** A drawing as a file of its own, with its style sheet, on white paper. */
export function svgFile(root: SvgNode): string {
  const { width, height } = sizeOf(root);
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
    viewBox: `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`,
  };
  const paper = svg('rect', {
    x: -MARGIN,
    y: -MARGIN,
    width: frame.width,
    height: frame.height,
    fill: '#fff',
  });
  // On paper of its own a drawing is light, whatever surrounds the page.
  const style = FIGURE_STYLE.replaceAll(/@media screen and \(prefers-color-scheme:dark\)\{.*\}\}\n/g, '');
  return svgText(svg('svg', frame, svg('style', {}, style), paper, root));
}

/** The same as a picture made of points. */
export async function pngFile(root: SvgNode): Promise<Blob> {
  const { width, height } = sizeOf(root);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(root))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * DENSITY;
  canvas.height = (height + 2 * MARGIN) * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

function sizeOf({ attributes: { width, height } }: SvgNode): { width: number; height: number } {
  return { width: Number(width), height: Number(height) };
}
