import type { ChartText } from './catalogue.ts';

/** The words in a drawn chart, in English. */
export const enChart: ChartText = {
  title: (scenario, when) => `${scenario}: ${when}`,
  times: (number) => (number === '1' ? 'once' : `${number} times`),
  when: (condition) => `when ${condition}`,
};
