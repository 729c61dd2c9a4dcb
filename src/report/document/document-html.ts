import type { Figure, FigureTable } from '../figures/figure.ts';
import { FIGURE_STYLE } from '../figures/figure-style.ts';
import { escapeMarkup, svgText } from '../figures/svg-node.ts';
import type { DocumentText } from '../text/document-words.ts';
import type { Document, DocumentPart, DocumentSection } from './document.ts';
import { DOCUMENT_STYLE } from './document-style.ts';

/** Nothing is loaded, nothing runs: the file is all there is. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A report as one file of HTML that opens without a network; whatever a scenario says stands in it as text. */
export function documentHtml(document: Document, text: DocumentText): string {
  const { language, title, lead, answer, sections, colophon } = document;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(POLICY)}">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)} · Parley</title>
<style>${DOCUMENT_STYLE}${FIGURE_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(title)}</h1>
${lead === undefined ? '' : `<p>${escapeMarkup(lead)}</p>`}
<p class="answer">${escapeMarkup(answer)}</p>
${sections.map((section) => sectionHtml(section, text)).join('\n')}
</main>
<footer class="colophon"><p>${escapeMarkup(colophon)} ${escapeMarkup(text.digits)}</p></footer>
</body>
</html>
`;
}

function sectionHtml({ name, title, parts }: DocumentSection, text: DocumentText): string {
  const id = `s-${escapeMarkup(name)}`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeMarkup(title)}</h2>
${parts.map((part) => partHtml(part, text)).join('\n')}
</section>`;
}

function partHtml(part: DocumentPart, text: DocumentText): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escapeMarkup(part.text)}</p>`;
    case 'command':
      return `<pre><code>${escapeMarkup(part.text)}</code></pre>`;
    case 'list':
      return `<h3>${escapeMarkup(part.title)}</h3>
<ul>${part.lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('\n')}</ul>`;
    case 'figure':
      return figureHtml(part.figure, text);
    case 'entries':
      return `<details class="entries"><summary>${escapeMarkup(part.title)} (${part.entries.length})</summary>
<dl>${part.entries
        .map(({ term, text: words, url }) => {
          const told = escapeMarkup(words);
          const link =
            url === undefined ? told : `<a href="${escapeMarkup(url)}" rel="noreferrer">${told}</a>`;
          return `<dt>${escapeMarkup(term)}</dt><dd>${link}</dd>`;
        })
        .join('\n')}</dl></details>`;
  }
}

function figureHtml({ title, finding, reading, drawing, table }: Figure, text: DocumentText): string {
  const drawn = drawing.kind === 'svg' ? svgText(drawing.root) : '';
  // What is wider than a screen is scrolled by key too, and says what it is.
  const scrolled = (what: string): string =>
    `class="${what}" role="group" tabindex="0" aria-label="${escapeMarkup(title)}"`;
  return `<figure>
<figcaption><h3>${escapeMarkup(title)}</h3><p>${escapeMarkup(finding)}</p></figcaption>
<div ${scrolled('drawing')}>${drawn}</div>
<p class="quiet">${escapeMarkup(reading)}</p>
<details class="numbers"><summary>${escapeMarkup(text.table)}</summary><div ${scrolled('table')}>${tableHtml(table)}</div></details>
</figure>`;
}

function tableHtml({ columns, rows }: FigureTable): string {
  const isNumber = columns.map((_, at) => rows.some((row) => row[at]?.value !== undefined));
  const look = (at: number): string => (isNumber[at] === true ? ' class="number"' : '');
  const head = columns
    .map(({ head: words }, at) => `<th scope="col"${look(at)}>${escapeMarkup(words)}</th>`)
    .join('');
  const body = rows.map((row) => {
    const cells = row.map(({ text, value }, at) => {
      const told = escapeMarkup(text);
      const cell = value === undefined ? told : `<data value="${value}">${told}</data>`;
      return at === 0 ? `<th scope="row">${cell}</th>` : `<td${look(at)}>${cell}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
