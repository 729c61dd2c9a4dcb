import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '../../src/report/text/catalogue.ts';
import { LANGUAGES } from '../../src/report/text/catalogue.ts';
import type { Text } from '../../src/scenario/schema.ts';
import { App } from '../src/App.tsx';
import type { Engine } from '../src/engine/client.ts';
import { writePlain } from '../src/engine/plain-json.ts';
import { createExplorer, startOf } from '../src/explorer/explorer.ts';
import { createViewState } from '../src/explorer/view-state.ts';
import type { Prepared } from '../src/gallery.ts';
import { loadSpeech, type Speech } from '../src/parts/words.ts';
import { Gallery } from './Gallery.tsx';
import { enHow } from './how/en-how.ts';
import { How } from './how/How.tsx';
import { jaHow } from './how/ja-how.ts';
import { listScenarios } from './list-scenarios.ts';
import { prepare } from './prepare.ts';
import { type PageParts, shell } from './shell.ts';
import { Waiting } from './Waiting.tsx';

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

/** Stands where no engine is needed: what a page begins with is computed already. */
const SILENT: Engine = {
  ask: async () => ({ kind: 'stopped' }),
  stop: () => undefined,
  speak: () => undefined,
};

/** Writes every page of the site and what they begin with, one file after the other. */
export async function* writeSite(manifest: Manifest): AsyncGenerator<SiteFile, void, void> {
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true);
  if (entry === undefined) throw new Error('the scripts have no entry');
  const script = { script: entry.file, styles: entry.css ?? [] };
  const all: Prepared[] = [];
  for (const { card, variants } of await listScenarios()) {
    const prepared = await prepare(card, variants);
    all.push(prepared);
    yield { path: `data/${card.name}.json`, text: writePlain(prepared) };
    for (const language of LANGUAGES) {
      yield* page(`${card.name}.html`, language, prepared.card.title, (speech) => ({
        ...script,
        scenario: card.name,
        body: (
          <App
            explorer={createExplorer(startOf(prepared), { quick: SILENT, whole: SILENT, side: SILENT })}
            view={createViewState()}
            speech={speech}
            link={signal(undefined)}
            isTooLong={signal(false)}
            onLanguage={() => undefined}
          />
        ),
      }));
    }
  }
  for (const language of LANGUAGES) {
    yield* page('own.html', language, 'Parley', (speech) => ({
      ...script,
      body: <Waiting speech={speech} />,
    }));
    yield* page('how.html', language, (language === 'ja' ? jaHow : enHow).title, (speech) => ({
      styles: script.styles,
      body: <How speech={speech} />,
    }));
    yield* page('index.html', language, 'Parley', (speech) => ({
      styles: script.styles,
      body: <Gallery all={all} speech={speech} />,
    }));
  }
}

/** A page in one language, with the way to the other one. */
async function* page(
  name: string,
  language: Language,
  title: Text,
  parts: (speech: Speech) => Pick<PageParts, 'scenario' | 'script' | 'styles'> & { readonly body: VNode },
): AsyncGenerator<SiteFile, void, void> {
  const path = `${language === 'en' ? '' : `${language}/`}${name}`;
  const site = '../'.repeat(path.split('/').length - 1) || './';
  const speech = await loadSpeech(language, { site, page: name });
  const { body, ...rest } = parts(speech);
  yield {
    path,
    text: shell({
      ...rest,
      language,
      title: speech.say(title),
      site,
      page: name,
      other: speech.other,
      body: render(body),
    }),
  };
}
