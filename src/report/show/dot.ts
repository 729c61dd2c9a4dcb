import type { ChartCourse, ChartState } from '../../study/chart-course.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { wrap } from '../wrap.ts';
import { createChartWords } from './chart-words.ts';

/** How wide the text at an arrow may become, in columns. */
const ARROW_WIDTH = 28;
/** A certain state is this much filled, of 1; the text on it stays readable. */
const FILLED = 0.5;

/**
 * Draws a chart in the DOT language of Graphviz: a cluster for each region, `always` dashed, states filled and framed
 * the more the likelier they are.
 */
export function formatDot(course: ChartCourse, catalogue: Catalogue): string {
  const words = createChartWords(course, catalogue);
  const clusters = course.regions.flatMap(({ label, states, transitions, always }, at) => {
    const idOf = (name: string): string => quoted(`r${at}_${name.slice(name.indexOf('.') + 1)}`);
    const start = quoted(`r${at}`);
    const nodeOf = (state: ChartState): string => {
      const { probability, final } = state;
      const text = lines([words.say(state.label), words.probability(probability)]);
      const fill = `0.58 ${(FILLED * probability).toFixed(3)} 1`;
      const frame = `penwidth=${(1 + 2 * probability).toFixed(2)}${final ? ', peripheries=2' : ''}`;
      return `${idOf(state.name)} [label=${text}, fillcolor=${quoted(fill)}, ${frame}];`;
    };
    return [
      `subgraph ${quoted(`cluster_r${at}`)} {`,
      `  label=${lines([words.say(label)])};`,
      `  ${start} [shape=point, width=0.12];`,
      ...states.map((state) => `  ${nodeOf(state)}`),
      ...states.flatMap(({ name, initial }) => (initial ? [`  ${start} -> ${idOf(name)};`] : [])),
      ...transitions.map(
        (each) =>
          `  ${idOf(each.from)} -> ${idOf(each.to)} [label=${lines(wrap(words.transition(each), ARROW_WIDTH))}];`,
      ),
      ...always.map(
        (each) =>
          `  ${idOf(each.from)} -> ${idOf(each.to)} [style=dashed, label=${lines(wrap(words.always(each), ARROW_WIDTH))}];`,
      ),
      '}',
    ];
  });
  const head = [
    'charset="UTF-8";',
    'fontname="sans-serif";',
    'labelloc=t;',
    `label=${lines([words.title])};`,
    'node [shape=box, style="rounded,filled", fontname="sans-serif"];',
    'edge [fontname="sans-serif", fontsize=10];',
  ];
  return `${['digraph chart {', ...[...head, ...clusters].map((line) => `  ${line}`), '}'].join('\n')}\n`;
}

/** A text of one or more lines as a label, in which a backslash, an ampersand and quotes stand for themselves. */
function lines(parts: readonly string[]): string {
  const escaped = parts.map((part) =>
    part.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;'),
  );
  return `"${escaped.join('\\n')}"`;
}

/** A name or attribute made of harmless characters only. */
function quoted(word: string): string {
  return `"${word}"`;
}
