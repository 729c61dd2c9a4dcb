import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import type { Language } from '../../src/report/text/catalogue.ts';
import { App } from './App.tsx';
import { createEngine, type Engine } from './engine/client.ts';
import { readPlain } from './engine/plain-json.ts';
import { createExplorer } from './explorer/explorer.ts';
import type { Prepared } from './gallery.ts';
import { loadSpeech, type Speech } from './parts/words.ts';
import './style/tokens.css';
import './style/base.css';
import './style/layout.css';
import './style/levers.css';

const root = document.documentElement;
/** The folder of the site, from wherever this page is in it. */
const site = new URL(root.dataset['site'] ?? './', document.baseURI).href;
const where = { site, page: root.dataset['page'] ?? 'index.html' };

function startEngine(language: Language): Engine {
  const worker = new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' });
  return createEngine(worker, site, language);
}

async function start(scenario: string): Promise<void> {
  const language: Language = root.lang === 'ja' ? 'ja' : 'en';
  const [speech, prepared] = await Promise.all([
    loadSpeech(language, where),
    fetch(new URL(`data/${scenario}.json`, site)).then((answer) => answer.text()),
  ]);
  const engines = { quick: startEngine(language), whole: startEngine(language) };
  const explorer = createExplorer(readPlain(prepared) as Prepared, engines);
  const spoken = signal<Speech>(speech);
  const turnLanguage = async (): Promise<void> => {
    const next: Language = spoken.value.words.language === 'en' ? 'ja' : 'en';
    spoken.value = await loadSpeech(next, where);
    root.lang = next;
    for (const engine of Object.values(engines)) engine.speak(next);
  };
  const Page = () => <App explorer={explorer} speech={spoken.value} onLanguage={() => void turnLanguage()} />;
  hydrate(<Page />, document.body);
}

const scenario = root.dataset['scenario'];
if (scenario !== undefined) void start(scenario);
