import { type ChartCatalogue, createChartWords, type DrawnChart } from './chart-words.ts';

/** Signs that may mean something to Mermaid or to the Markdown that it takes labels for; the others stand as they are. */
const SPECIAL =
  /[^A-Za-z0-9 ,()/%._'\u0080-\u{10ffff}]|%(?=%)|(?<=%)%|\.(?!\d)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu;
/** In a line with these words Mermaid sees nothing else. */
const DIRECTION = /(direction) (?=tb|bt|rl|lr)/gi;

/**
 * Draws a chart as a state diagram of Mermaid 10 and later: the regions are parallel parts of one state. Every state
 * has the number of its region in its name, so that no name is a word of Mermaid.
 */
export function formatMermaid(course: DrawnChart, catalogue: ChartCatalogue): string {
  const words = createChartWords(course, catalogue);
  const parts = course.regions.map(({ label, states, transitions, always }, at) => {
    const idOf = (name: string): string => `r${at}_${name.slice(name.indexOf('.') + 1)}`;
    const lines = [
      ...states.map(
        ({ name, label: text, probability }) =>
          `state "${escaped(words.say(text))} ${escaped(words.probability(probability))}" as ${idOf(name)}`,
      ),
      ...states.flatMap(({ name, initial }) => (initial ? [`[*] --> ${idOf(name)}`] : [])),
      ...transitions.map(
        (each) => `${idOf(each.from)} --> ${idOf(each.to)} : ${escaped(words.transition(each))}`,
      ),
      ...always.map((each) => `${idOf(each.from)} --> ${idOf(each.to)} : ${escaped(words.always(each))}`),
      ...states.flatMap(({ name, final }) => (final ? [`${idOf(name)} --> [*]`] : [])),
    ];
    return [`r${at} : ${escaped(words.say(label))}`, `state r${at} {`, ...indented(lines), '}'];
  });
  const inside = parts.flatMap((part, at) => (at === 0 ? part : ['--', ...part]));
  // JSON's texts are texts of YAML.
  const head = ['---', `title: ${JSON.stringify(words.title)}`, '---', 'stateDiagram-v2'];
  return `${[...head, ...indented(['state chart {', ...indented(inside), '}'])].join('\n')}\n`;
}

/** A text with Mermaid's codes (`#35;` is #) for all signs that could mean something to it. */
function escaped(text: string): string {
  return text
    .replace(SPECIAL, (sign) => `#${sign.codePointAt(0)};`)
    .replace(DIRECTION, (_, word: string) => `${word}#32;`);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
