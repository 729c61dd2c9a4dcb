import { version } from '../../src/node/version.ts';
import { FIGURE_STYLE } from '../../src/report/figures/figure-style.ts';
import { escapeMarkup } from '../../src/report/figures/svg-node.ts';
import type { Language } from '../../src/report/text/catalogue.ts';

/**
 * What a page of the site may load: its own files only. Plotly writes styles at run time; pictures are kept as data for
 * saving them.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a page consists of besides its frame. */
export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** The way to the folder of the site, ending in a slash. */
  readonly site: string;
  /** The scenario that the page is about; missing for pages about none. */
  readonly scenario?: string;
  /** Missing for pages that need none. */
  readonly script?: string;
  readonly styles: readonly string[];
  /** The page, below the folder of its language. */
  readonly page: string;
  /** The way to it in the other language. */
  readonly other: string;
  /** The page as it is seen before any script has run. */
  readonly body: string;
}

/** A whole page. */
export function shell(parts: PageParts): string {
  const { language, title, site, scenario, script, styles, page, other, body } = parts;
  const about = scenario === undefined ? '' : ` data-scenario="${escapeMarkup(scenario)}"`;
  const data =
    scenario === undefined
      ? ''
      : `<link rel="preload" as="fetch" crossorigin href="${site}data/${escapeMarkup(scenario)}.json">\n`;
  return `<!doctype html>
<html lang="${language}" data-site="${site}" data-page="${escapeMarkup(page)}" data-version="${escapeMarkup(version)}"${about}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(POLICY)}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>${FIGURE_STYLE}</style>
<title>${escapeMarkup(title)} · Parley</title>
${styles.map((file) => `<link rel="stylesheet" href="${site}${file}">`).join('\n')}
<link rel="icon" type="image/svg+xml" href="${site}icon.svg">
<link rel="manifest" href="${site}manifest.webmanifest">
<link rel="alternate" hreflang="${language === 'en' ? 'ja' : 'en'}" href="${escapeMarkup(other)}">
${data}${script === undefined ? '' : `<script type="module" src="${site}${script}"></script>`}
</head>
<body>${body}</body>
</html>
`;
}
