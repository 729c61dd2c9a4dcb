import { h, type VNode } from 'preact';
import type { SvgNode } from '../../../src/report/figures/svg-node.ts';

/** A drawing of a figure, put up as elements; its texts are text, whatever a scenario says. */
export function Drawing({ root }: { readonly root: SvgNode }): VNode {
  return element(root, 0);
}

function element({ tag, attributes, children }: SvgNode, key: number): VNode {
  return h(
    tag,
    { ...attributes, key },
    children.map((child, index) => (typeof child === 'string' ? child : element(child, index))),
  );
}
