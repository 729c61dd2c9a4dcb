import { fileText } from '../engine.ts';
import { solveExactly } from '../gambit/backward-induction.ts';
import { nodesOf, readEfg } from '../gambit/read-efg.ts';
import { solveByParley } from '../gambit/solve-by-parley.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { referenceData } from './files.ts';

const FILE = 'alternating-offers-3.efg';

/**
 * The subgame-perfect profile of the game of alternating offers: the odds of every action, and what each side gets.
 * Gambit's profile is the one of exact backward induction at all its information sets, as results.json says.
 */
export async function compareGambit(): Promise<Comparison[]> {
  const game = readEfg(fileText(`test/reference/data/gambit/${FILE}`));
  const exact = solveExactly(game);
  const solved = solveByParley(game);
  const comparisons: Comparison[] = [];
  for (const node of nodesOf(game.root)) {
    if (node.kind !== 'choice') continue;
    const best = exact.get(node)?.best[0];
    const odds = solved.odds.get(node) ?? [];
    for (const [action, { name }] of node.actions.entries()) {
      const theirs = action === best ? 1 : 0;
      comparisons.push({
        what: `${node.name}: ${name}`,
        ours: odds[action] ?? Number.NaN,
        theirs,
        within: 0,
      });
    }
  }
  const stated = referenceData<{
    readonly [FILE]: {
      readonly subgame_perfect_outcome: { readonly payoffs: Readonly<Record<string, number>> };
    };
  }>('gambit/results.json')[FILE];
  for (const [at, [name, theirs]] of Object.entries(stated.subgame_perfect_outcome.payoffs).entries()) {
    comparisons.push({
      what: `what ${name} gets`,
      ours: solved.start[at] ?? Number.NaN,
      theirs,
      within: EXACT,
    });
  }
  return comparisons;
}
