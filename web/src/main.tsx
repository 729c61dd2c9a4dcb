import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import type { Language } from '../../src/report/text/catalogue.ts';
import { App } from './App.tsx';
import { createEngine, type Engine } from './engine/client.ts';
import { readPlain } from './engine/plain-json.ts';
import { keepAddress, linkStateOf } from './explorer/address.ts';
import { createExplorer, type Explorer } from './explorer/explorer.ts';
import { listenToKeys } from './explorer/keys.ts';
import { openBase } from './explorer/open-base.ts';
import { createViewState, showState, type ViewState } from './explorer/view-state.ts';
import type { Prepared } from './gallery.ts';
import { type ReadLink, readLink } from './link/read-link.ts';
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
  const [speech, data] = await Promise.all([
    loadSpeech(language, where),
    fetch(new URL(`data/${scenario}.json`, site)).then((answer) => answer.text()),
  ]);
  const prepared = readPlain(data) as Prepared;
  const engines = { quick: startEngine(language), whole: startEngine(language) };
  const explorer = createExplorer(prepared, engines);
  const view = createViewState();
  const spoken = signal<Speech>(speech);
  const link = signal<ReadLink | undefined>(undefined);
  const isTooLong = signal(false);
  const speak = async (next: Language): Promise<void> => {
    if (next === spoken.value.words.language) return;
    spoken.value = await loadSpeech(next, where);
    root.lang = next;
    for (const engine of Object.values(engines)) engine.speak(next);
  };
  const turnLanguage = (): void => {
    const next: Language = spoken.value.words.language === 'en' ? 'ja' : 'en';
    view.chosenLanguage.value = next;
    void speak(next);
  };
  const Page = () => (
    <App
      explorer={explorer}
      view={view}
      speech={spoken.value}
      link={link}
      isTooLong={isTooLong}
      hash={prepared.hash}
      onLanguage={turnLanguage}
    />
  );
  hydrate(<Page />, document.body);
  const follow = async (): Promise<void> => {
    const read = await readLink(location.hash.slice(1), linkStateOf(explorer, createViewState(), undefined));
    await goTo(read, explorer, view);
    if (read.state.language !== undefined) await speak(read.state.language);
    link.value = read;
  };
  if (location.hash.length > 1) await follow();
  addEventListener('hashchange', () => void follow());
  const isOwn = (): boolean => explorer.exploration.value.base.kind === 'own';
  keepAddress(
    explorer,
    view,
    () => (isOwn() ? undefined : prepared.hash),
    ({ kind }) => {
      isTooLong.value = kind === 'tooLong';
    },
  );
  listenToKeys(explorer, view);
}

/** Puts the page into the state of an address. */
async function goTo({ state }: ReadLink, explorer: Explorer, view: ViewState): Promise<void> {
  showState(view, state);
  const { base } = state.exploration;
  if (base.kind === 'own') {
    const ending = await openBase(base, explorer.engines);
    if (ending.kind === 'result') explorer.begin(ending.result.known, ending.result.opened, []);
  }
  explorer.go(state.exploration);
  if (state.compared !== undefined) explorer.keepOther(state.compared);
}

const scenario = root.dataset['scenario'];
if (scenario !== undefined) void start(scenario);
