import { createFormat } from '../../../src/report/number.ts';
import type { PageWords } from '../../../src/report/text/page/page-words.ts';
import type { Explorer } from '../explorer/explorer.ts';

/** Where numbers taken from the page are from: its address, the program, the draws, and what was changed. */
export function exportNotes(explorer: Explorer, { chart: text, ...words }: PageWords): string[] {
  const { draws, seed } = explorer.shown.value.study;
  const { variants } = explorer.exploration.value;
  const format = createFormat(words);
  return [
    text.madeAt(location.href),
    text.madeBy(document.documentElement.dataset['version'] ?? ''),
    text.drawn({ draws: format.count(draws), seed: String(seed) }),
    ...variants.map((name) => text.switched(name)),
    ...[...explorer.settings.value].map(([name, value]) => text.moved(name, value)),
  ];
}
