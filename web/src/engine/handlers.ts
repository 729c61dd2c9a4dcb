import { collectSources } from '../../../src/report/sources.ts';
import { loadCatalogue } from '../../../src/report/text/localise.ts';
import { compareScenarios } from '../../../src/study/compare.ts';
import { leverEffects } from '../../../src/study/lever-effects.ts';
import { leversOf } from '../../../src/study/levers.ts';
import { studyMarkets } from '../../../src/study/market-study.ts';
import { marketsInForce } from '../../../src/study/markets-in-force.ts';
import { mapOutcomes } from '../../../src/study/outcome-map.ts';
import { createSolvePerDraw, toldDraws } from '../../../src/study/per-draw.ts';
import { createQuickSimulator, createSimulator } from '../../../src/study/simulator.ts';
import type { Progress } from '../../../src/study/study.ts';
import { solveTornado } from '../../../src/study/tornado.ts';
import { openedOf } from './opened.ts';
import type { Kind, Requests } from './protocol.ts';
import { createSimulators } from './simulators.ts';
import type { Workbench } from './workbench.ts';

/** Works on a request; it stops for other requests wherever it yields. What it yields besides nothing is told on the way. */
export type Handler<K extends Kind> = (
  input: Requests[K]['input'],
  bench: Workbench,
) => AsyncGenerator<Requests[K]['part'] | undefined, Requests[K]['result'], void>;

const whole = createSimulators(createSimulator);
const quick = createSimulators(createQuickSimulator);

/** How each request is worked on. */
export const HANDLERS: { readonly [K in Kind]: Handler<K> } = {
  // biome-ignore lint/correctness/useYield: everything it does is one step
  open: async function* (whatIf, bench) {
    return openedOf(await bench.compiled(whatIf));
  },
  quick: async function* ({ whatIf, draws, seed }, bench) {
    return yield* paced(quick.run(await bench.compiled(whatIf), { draws, seed }));
  },
  answer: async function* ({ whatIf, draws, seed }, bench) {
    return yield* paced(whole.run(await bench.compiled(whatIf), { draws, seed }));
  },
  markets: async function* ({ whatIf, draws, seed }, bench) {
    const compiled = await bench.compiled(whatIf);
    const question = marketsInForce(compiled);
    return question === undefined
      ? undefined
      : yield* paced(studyMarkets(compiled.model, question, { draws, seed }));
  },
  compare: async function* ({ before, after: { whatIf, draws, seed } }, bench) {
    const sides = [await bench.compiled(before), await bench.compiled(whatIf)];
    return yield* paced(compareScenarios(sides, { draws, seed }));
  },
  tornado: async function* ({ whatIf, draws, seed, ...asked }, bench) {
    return yield* paced(solveTornado(await bench.compiled(whatIf), asked, { draws, seed }));
  },
  map: async function* ({ whatIf, draws, seed, x, y }, bench) {
    const work = mapOutcomes(await bench.compiled(whatIf), { x, y }, { draws, seed });
    let looked: unknown;
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      const { map } = step.value;
      // Only whole looks are told: a page that draws every cell draws nothing else.
      yield map.stride === looked ? undefined : map;
      looked = map.stride;
    }
  },
  effect: async function* ({ whatIf, draws, seed, lever }, bench) {
    const compiled = await bench.compiled(whatIf);
    const levers = leversOf(compiled).filter(({ name }) => name === lever);
    const [effect] = yield* paced(leverEffects(compiled, levers, 'likely', { draws, seed }));
    return effect;
  },
  // biome-ignore lint/correctness/useYield: a file is checked in one step
  check: async function* ({ whatIf, language }, bench) {
    const { checkFile } = await import('./check-file.ts');
    return checkFile(await bench.read(whatIf), await loadCatalogue(language));
  },
  // biome-ignore lint/correctness/useYield: one draw is solved in one step
  play: async function* ({ whatIf, seed, sides, decisions, goesOn }, bench) {
    // Most who come never play.
    const { playGame } = await import('./play-game.ts');
    return playGame(await bench.compiled(whatIf), { seed, sides, decisions, goesOn });
  },
  draws: async function* ({ whatIf, draws, seed }, bench) {
    const compiled = await bench.compiled(whatIf);
    return toldDraws(yield* paced(createSolvePerDraw({ draws, seed }, () => true)(compiled)));
  },
  // biome-ignore lint/correctness/useYield: everything it does is one step
  sources: async function* ({ whatIf, language }, bench) {
    const { reading } = await bench.compiled(whatIf);
    if (reading.scenario === undefined) throw new Error('a compiled scenario can be read');
    return collectSources(reading.scenario, reading.changed, language);
  },
};

/** A computation of the engine that can be stopped wherever it tells of its progress. */
export function* paced<Result>(work: Generator<Progress, Result, void>): Generator<undefined, Result, void> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      yield undefined;
    }
  } finally {
    // Does nothing where the work is done; where it was stopped, what it holds is free again.
    work.return(undefined as never);
  }
}
