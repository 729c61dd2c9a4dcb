import { type Problem, problem } from '../core/problem.ts';
import type { CompiledScenario } from './compile.ts';
import type { Tally } from './tally.ts';

/** Whether deals can be made at all, judged by the draws of a tally. */
export function dealProblems({ model, graph }: CompiledScenario, { deals }: Tally): Problem[] {
  const site = graph.bargains[0];
  if (deals === undefined || site === undefined) return [];
  const isReached = deals.rounds.some((rounds) => rounds > 0);
  // By tactics a deal may be made that is no better than the one to come.
  const isMade = graph.bargains.some(({ rule }) => rule.kind === 'concession')
    ? deals.made.some((made) => made > 0)
    : deals.zones.some((zones) => zones > 0);
  if (!isReached || isMade) return [];
  const lines = graph.deal?.lines ?? 0;
  const codes = [...deals.obstacles.keys()];
  const has = (code: number, bit: number): boolean => Math.floor(code / 2 ** bit) % 2 === 1;
  const isExcluded = codes.every((code) => has(code, lines + 3));
  const alone = model.deal.lines.filter((_, line) => codes.some((code) => has(code, line)));
  const place = model.moves[site.move]?.cases[site.case]?.place;
  const facts = { why: isExcluded ? 'lines' : 'gains', lines: alone.map(({ name }) => name) } as const;
  return [problem('no-deal', place, facts)];
}
