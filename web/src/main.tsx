import { signal } from '@preact/signals';
import { hydrate, render } from 'preact';
import type { Language } from '../../src/report/text/catalogue.ts';
import { App } from './App.tsx';
import { createEngine, type Engine, lazyEngine } from './engine/client.ts';
import { readPlain } from './engine/plain-json.ts';
import { questionOf } from './engine/what-if.ts';
import { keepAddress, linkStateOf } from './explorer/address.ts';
import { type Engines, QUICK_DRAWS } from './explorer/answering.ts';
import { createExplorer, type Explorer, type Start, startOf } from './explorer/explorer.ts';
import { listenToKeys } from './explorer/keys.ts';
import { openBase } from './explorer/open-base.ts';
import { followOwn, readOwn } from './explorer/own-file.ts';
import { Unopened } from './explorer/Unopened.tsx';
import { createViewState, showState, type ViewState } from './explorer/view-state.ts';
import type { Prepared } from './gallery.ts';
import { type ReadLink, readLink } from './link/read-link.ts';
import { keepSite } from './offline/new-version.ts';
import { idle } from './parts/idle.ts';
import { loadSpeech, type Speech } from './parts/words.ts';
import './style/tokens.css';
import './style/base.css';
import './style/layout.css';
import './style/editor.css';
import './style/levers.css';
import './style/play.css';
import './style/sections.css';

const root = document.documentElement;
/** The folder of the site, from wherever this page is in it. */
const site = new URL(root.dataset['site'] ?? './', document.baseURI).href;
const where = { site, page: root.dataset['page'] ?? 'index.html' };

function startEngine(language: Language): Engine {
  const worker = new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' });
  return createEngine(worker, site, language);
}

function startEngines(language: Language): Engines {
  return {
    quick: startEngine(language),
    whole: startEngine(language),
    side: lazyEngine(() => startEngine(root.lang === 'ja' ? 'ja' : 'en')),
  };
}

/** Shows what a page begins with, and brings it to life. */
async function live(start: Start, engines: Engines, speech: Speech): Promise<Explorer> {
  const explorer = createExplorer(start, engines);
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
      onLanguage={turnLanguage}
    />
  );
  if (root.dataset['scenario'] === undefined) render(<Page />, document.body);
  else hydrate(<Page />, document.body);
  const follow = async (): Promise<void> => {
    const read = await readLink(location.hash.slice(1), linkStateOf(explorer, createViewState()));
    await goTo(read, explorer, view);
    if (read.state.language !== undefined) await speak(read.state.language);
    link.value = read;
  };
  if (location.hash.length > 1) await follow();
  addEventListener('hashchange', () => void follow());
  keepAddress(explorer, view, ({ kind }) => {
    isTooLong.value = kind === 'tooLong';
  });
  listenToKeys(explorer, view);
  root.dataset['alive'] = '';
  return explorer;
}

/** Puts the page into the state of an address. */
async function goTo({ state }: ReadLink, explorer: Explorer, view: ViewState): Promise<void> {
  showState(view, state);
  const { base } = state.exploration;
  if (base.kind === 'own' && base !== explorer.exploration.value.base) {
    const ending = await openBase(base, explorer.engines);
    if (ending.kind === 'result') explorer.begin(ending.result);
  }
  explorer.go(state.exploration);
  if (state.compared !== undefined) explorer.keepOther(state.compared);
}

/** The page of a scenario that the site was built with. */
async function startPrepared(scenario: string, language: Language): Promise<void> {
  const engines = startEngines(language);
  const [speech, data] = await Promise.all([
    loadSpeech(language, where),
    fetch(new URL(`data/${scenario}.json`, site)).then((answer) => answer.text()),
  ]);
  const start = startOf(readPlain(data) as Prepared);
  void warmUp(start, engines);
  await live(start, engines, speech);
  await idle(PATIENCE);
  await keepSite(site);
}

/** How long keeping the site waits for a moment of rest, in milliseconds. */
const PATIENCE = 5000;

/** Has the engines read and compile the scenario while nothing is asked, so that the first lever is answered at once. */
async function warmUp({ known: { exploration } }: Start, { quick, whole }: Engines): Promise<void> {
  const question = questionOf(exploration);
  await quick.ask('quick', { ...question, draws: QUICK_DRAWS }, { lane: 'warm' });
  performance.mark('parley-answers');
  await whole.ask('answer', question, { lane: 'warm' });
}

/** The page of the scenario on the command line; it follows each save. */
async function startOwn(language: Language): Promise<void> {
  const engines = startEngines(language);
  const speech = await loadSpeech(language, where);
  let explorer: Explorer | undefined;
  const show = async (): Promise<void> => {
    const base = await readOwn(site);
    const ending = await openBase(base, engines);
    if (ending.kind === 'stopped') return;
    if (ending.kind !== 'result') {
      if (explorer === undefined)
        render(<Unopened file={base.name} trouble={ending} speech={speech} />, document.body);
      else explorer.fail(ending);
    } else if (explorer === undefined) explorer = await live(ending.result, engines, speech);
    else explorer.begin(ending.result);
  };
  followOwn(site, () => void show());
  await show();
}

const language: Language = root.lang === 'ja' ? 'ja' : 'en';
const { scenario } = root.dataset;
if (scenario !== undefined) void startPrepared(scenario, language);
else if (where.page === 'own.html') void startOwn(language);
