/** An element of a drawing, as plain data: written out as text in a report, put up as elements on a page. */
export interface SvgNode {
  readonly tag: string;
  /** Attributes as SVG names them; colours only by `class`, so that one style sheet serves screen, print and dark mode. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Makes an element. */
export function svg(
  tag: string,
  attributes: SvgNode['attributes'] = {},
  ...children: SvgNode['children']
): SvgNode {
  return { tag, attributes, children };
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe between and in the tags of HTML and SVG. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A drawing written out; every text in it is escaped. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`,
  );
  const inner = children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : svgText(child)));
  return `<${tag}${written.join('')}>${inner.join('')}</${tag}>`;
}
