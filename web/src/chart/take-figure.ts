import type { Figure } from '../../../src/report/figures/figure.ts';
import type { PageWords } from '../../../src/report/text/page/page-words.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { download } from '../parts/download.ts';
import { exportNotes } from './export-notes.ts';
import { figureCsv } from './figure-csv.ts';
import { pngFile, svgFile } from './figure-image.ts';

/** Takes a figure away, as a file or into the clipboard; what happened, in words. */
export async function takeFigure(
  kind: 'CSV' | 'SVG' | 'PNG' | 'copy',
  figure: Figure,
  explorer: Explorer,
  words: PageWords,
): Promise<string> {
  const { chart: text } = words;
  const name = `${fileStem(explorer)}-${figure.name}`;
  if (kind === 'CSV') {
    const csv = figureCsv(figure, exportNotes(explorer, words));
    download(`${name}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    return text.saved(`${name}.csv`);
  }
  const { drawing } = figure;
  if (drawing.kind !== 'svg') return text.failed;
  try {
    switch (kind) {
      case 'SVG':
        download(`${name}.svg`, new Blob([svgFile(drawing.root)], { type: 'image/svg+xml' }));
        return text.saved(`${name}.svg`);
      case 'PNG':
        download(`${name}.png`, await pngFile(drawing.root));
        return text.saved(`${name}.png`);
      case 'copy':
        // Given as a promise: some browsers allow the clipboard only while the click is being worked on.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngFile(drawing.root) })]);
        return text.copied;
    }
  } catch {
    return kind === 'copy' ? text.notCopied : text.failed;
  }
}

/** The name of the scenario as the beginning of a file's name. */
function fileStem({ exploration }: Explorer): string {
  const { name } = exploration.value.base;
  return (
    name
      .replace(/^parley\//, '')
      .replace(/\.ya?ml$/, '')
      .replaceAll(/[^\p{L}\p{N}-]+/gu, '-') || 'parley'
  );
}
