import { collectSources } from '../../../src/report/sources.ts';
import { studyMarkets } from '../../../src/study/market-study.ts';
import { marketsInForce } from '../../../src/study/markets-in-force.ts';
import { solvePerDraw, toldDraws } from '../../../src/study/per-draw.ts';
import { simulate } from '../../../src/study/simulate.ts';
import type { Progress, Study } from '../../../src/study/study.ts';
import { openedOf } from './opened.ts';
import type { Kind, Question, Requests } from './protocol.ts';
import type { Workbench } from './workbench.ts';

/** Works on a request; it stops for other requests wherever it yields. What it yields besides nothing is told on the way. */
export type Handler<K extends Kind> = (
  input: Requests[K]['input'],
  bench: Workbench,
) => AsyncGenerator<Requests[K]['part'] | undefined, Requests[K]['result'], void>;

async function* study(
  { whatIf, draws, seed }: Question,
  bench: Workbench,
): AsyncGenerator<undefined, Study, void> {
  return yield* paced(simulate(await bench.compiled(whatIf), { draws, seed }));
}

/** How each request is worked on. */
export const HANDLERS: { readonly [K in Kind]: Handler<K> } = {
  // biome-ignore lint/correctness/useYield: everything it does is one step
  open: async function* (whatIf, bench) {
    return openedOf(await bench.compiled(whatIf));
  },
  quick: study,
  answer: study,
  markets: async function* ({ whatIf, draws, seed }, bench) {
    const compiled = await bench.compiled(whatIf);
    const question = marketsInForce(compiled);
    return question === undefined
      ? undefined
      : yield* paced(studyMarkets(compiled.model, question, { draws, seed }));
  },
  draws: async function* ({ whatIf, draws, seed }, bench) {
    const compiled = await bench.compiled(whatIf);
    return toldDraws(yield* paced(solvePerDraw(compiled, { draws, seed }, () => true)));
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
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield undefined;
  }
}
