import type { Language } from '../../src/report/text/catalogue.ts';
import { LANGUAGES } from '../../src/report/text/catalogue.ts';
import { writePlain } from '../src/engine/plain-json.ts';
import { loadSpeech } from '../src/parts/words.ts';
import { listScenarios } from './list-scenarios.ts';
import { prepare } from './prepare.ts';
import { shell } from './shell.ts';

/** A file of the site. */
export interface SiteFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly text: string;
}

/** What Vite says of the files it wrote. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly isEntry?: boolean }>
>;

/** Writes every page of the site and what they begin with, one file after the other. */
export async function* writeSite(manifest: Manifest): AsyncGenerator<SiteFile, void, void> {
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true);
  if (entry === undefined) throw new Error('the scripts have no entry');
  for (const { card, variants } of await listScenarios()) {
    const prepared = await prepare(card, variants);
    yield { path: `data/${card.name}.json`, text: writePlain(prepared) };
    for (const language of LANGUAGES) {
      const speech = await loadSpeech(language);
      const path = pagePath(card.name, language);
      yield {
        path,
        text: shell({
          language,
          title: speech.say(card.title),
          site: '../'.repeat(path.split('/').length - 1) || './',
          scenario: card.name,
          script: entry.file,
          styles: entry.css ?? [],
          body: '',
        }),
      };
    }
  }
}

/** Where the page of a scenario lies. */
function pagePath(name: string, language: Language): string {
  return `${language === 'en' ? '' : `${language}/`}${name}.html`;
}
