import type { Base, Exploration } from '../../../src/scenario/exploration.ts';
import type { Ending, Engine } from '../engine/client.ts';
import { questionOf, whatIfOf } from '../engine/what-if.ts';
import { PAGE_DRAWS, PAGE_SEED } from '../gallery.ts';
import { type Engines, QUICK_DRAWS } from './answering.ts';
import type { Start } from './explorer.ts';

/** Opens a scenario that the site has not prepared; the page waits for its answer. */
export async function openBase(base: Base, { quick, whole }: Engines): Promise<Ending<Start>> {
  const exploration: Exploration = { base, variants: [], changes: {}, draws: PAGE_DRAWS, seed: PAGE_SEED };
  const opened = await quick.ask('open', whatIfOf(exploration));
  if (opened.kind !== 'result') return opened;
  const few = await answerOf(quick, { ...exploration, draws: QUICK_DRAWS });
  if (few.kind !== 'result') return few;
  const study = await answerOf(whole, exploration);
  if (study.kind !== 'result') return study;
  const known = { exploration, study: study.result, quick: few.result };
  return { kind: 'result', result: { known, opened: opened.result, variants: [] } };
}

function answerOf(engine: Engine, exploration: Exploration) {
  return engine.ask('answer', questionOf(exploration), { lane: 'base' });
}
