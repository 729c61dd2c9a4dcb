import { h, type VNode } from 'preact';

/** A part of an equation: a node, or text that is a number, a name or a sign. */
type Part = VNode | string;

/** Text as MathML tells it apart: numbers, names, and everything else. */
function part(each: Part): VNode {
  if (typeof each !== 'string') return each;
  const tag = /^[\d.,]+$/.test(each) ? 'mn' : /^[\p{L}]+$/u.test(each) ? 'mi' : 'mo';
  return h(tag, null, each);
}

export function row(...parts: readonly Part[]): VNode {
  return h('mrow', null, parts.map(part));
}
export function sub(base: Part, index: Part): VNode {
  return h('msub', null, [part(base), part(index)]);
}
export function sup(base: Part, power: Part): VNode {
  return h('msup', null, [part(base), part(power)]);
}
export function frac(above: Part, below: Part): VNode {
  return h('mfrac', null, [part(above), part(below)]);
}
export function sumOver(index: Part): VNode {
  return h('munder', null, [h('mo', null, '∑'), part(index)]);
}

/** An equation on a line of its own. */
export function Equation({ label, of }: { readonly label: string; readonly of: VNode }) {
  return (
    <div class="equation" role="math" aria-label={label}>
      {h('math', { display: 'block', 'aria-hidden': 'true' }, of)}
    </div>
  );
}
