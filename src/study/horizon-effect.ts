import { BLOCK } from '../column/column.ts';
import { type Problem, problem } from '../core/problem.ts';
import { compile } from '../game/compile.ts';
import type { GameGraph } from '../game/graph.ts';
import type { Prepared } from './prepare.ts';
import { createSolver } from './solver.ts';
import { shiftMeans } from './statistics.ts';
import type { Tally } from './tally.ts';

/** An outcome that moves by more than this when the unreported steps are halved hangs on the end of the game. */
const POINT = 0.01;

/** Halves the steps after the report and tells the outcomes that move: the end of the game shapes them. */
export function horizonEffects(prepared: Prepared, tally: Tally, seed: number): Problem[] {
  const { model, graph } = prepared;
  const { steps, report } = model.clock;
  const hasStakes =
    graph.parties.some((party) => party.hasStakes) && graph.sites.some((site) => site.party >= 0);
  if (!hasStakes || steps === report) return [];
  const draws = tally.outcomes[0]?.length ?? 1;
  const shorter = shorten(prepared, report + Math.floor((steps - report) / 2));
  if (shorter === undefined) return [];
  const solver = createSolver(shorter.graph, seed, draws, { envelopes: false, repeats: shorter.repeats });
  for (let first = 0; first < draws; first += BLOCK) solver.solve(first, Math.min(BLOCK, draws - first));
  return model.outcomes.flatMap(({ name, place }, index) => {
    const change = mean(solver.tally.outcomes[index]) - mean(tally.outcomes[index]);
    return Math.abs(change) > POINT ? [problem('horizon-effect', place, { outcome: name, change })] : [];
  });
}

/** The same game with fewer steps: the last layer stands for fewer, or the game is compiled anew. */
function shorten(
  { model, graph }: Prepared,
  steps: number,
): { graph: GameGraph; repeats: number } | undefined {
  const repeats = graph.tail.repeats - (model.clock.steps - steps);
  if (repeats >= 1) return { graph, repeats };
  const compiled = compile({ ...model, clock: { ...model.clock, steps } });
  return 'graph' in compiled ? { graph: compiled.graph, repeats: compiled.graph.tail.repeats } : undefined;
}

function mean(values: Float64Array | undefined): number {
  const means = shiftMeans(values ?? new Float64Array(1));
  return means.reduce((sum, each) => sum + each, 0) / means.length;
}
