import type { ChartText } from './catalogue.ts';

/** The words in a drawn chart, in Japanese. */
export const jaChart: ChartText = {
  title: (scenario, when) => `${scenario}（${when}）`,
  times: (number) => `${number}回`,
  when: (condition) => `${condition}のとき`,
};
