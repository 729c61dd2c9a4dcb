import { describe, expect, test } from 'vitest';
import { NONE } from '../../src/game/graph.ts';
import { fileText } from '../engine.ts';
import { referenceData } from '../reference/files.ts';
import { solveExactly } from './backward-induction.ts';
import { formatFraction } from './fraction.ts';
import { nodesOf, readEfg } from './read-efg.ts';
import { solveByParley } from './solve-by-parley.ts';

/** What Gambit says of alternating-offers-3.efg. */
interface GambitResult {
  readonly information_sets: Readonly<Record<string, number>>;
  readonly nodes_in_file: number;
  readonly subgame_perfect_outcome: {
    readonly us_share: number;
    readonly payoffs: Readonly<Record<string, number>>;
  };
  readonly second_period_value: { readonly us_share: number; readonly payoffs: readonly string[] };
  readonly third_period_value: { readonly us_share: number; readonly payoffs: readonly string[] };
}

const results = referenceData<Readonly<Record<string, unknown>>>('gambit/results.json');
const stated = results['alternating-offers-3.efg'] as GambitResult;

function gameText(name: string): string {
  return fileText(`test/reference/data/gambit/${name}`);
}

const game = readEfg(gameText('alternating-offers-3.efg'));
const exact = solveExactly(game);
const nodes = nodesOf(game.root);
const choices = nodes.flatMap((node) => (node.kind === 'choice' ? [node] : []));

/** The choices whose name begins so, with what exact backward induction says of them. */
function solvedAt(name: string): { values: string[]; taken: string | undefined }[] {
  return choices
    .filter((node) => node.name.startsWith(name))
    .map((node) => {
      const { values = [], best = [] } = exact.get(node) ?? {};
      return { values: values.map(formatFraction), taken: node.actions[best[0] ?? NONE]?.name };
    });
}

describe('exact backward induction over the game of alternating offers', () => {
  test('sees as many nodes and information sets as Gambit', () => {
    const sets = game.players.map((_, player) => choices.filter((node) => node.player === player).length);
    expect(Object.fromEntries(game.players.map((name, player) => [name, sets[player]]))).toEqual(
      stated.information_sets,
    );
    expect([nodes.length, choices.length]).toEqual([stated.nodes_in_file, 301]);
    expect(choices.reduce((sum, { actions }) => sum + actions.length, 0)).toBe(816);
  });

  test('comes to the outcome and the values that Gambit states', () => {
    const { us_share: share, payoffs } = stated.subgame_perfect_outcome;
    const values = Object.values(payoffs).map(String);
    expect(solvedAt('propose t1')).toEqual([{ values, taken: String(share) }]);
    expect(solvedAt(`respond t1 /${share}`)).toEqual([{ values, taken: 'accept' }]);
    const { second_period_value: second, third_period_value: third } = stated;
    const at = ({ us_share: taken, payoffs: each }: typeof second): object => ({
      values: each,
      taken: `${taken}`,
    });
    expect(solvedAt('propose t2')).toEqual(new Array(6).fill(at(second)));
    expect(solvedAt('propose t3')).toEqual(new Array(36).fill(at(third)));
  });

  test('finds one best action everywhere: nothing hangs on how ties are broken', () => {
    expect(choices.filter((node) => exact.get(node)?.best.length !== 1)).toEqual([]);
  });
});

describe('the backward pass, with perfect rationality', () => {
  const solved = solveByParley(game);

  test('takes the subgame-perfect action at 301 of 301 information sets', () => {
    const agreeing = choices.filter((node) => {
      const best = exact.get(node)?.best[0];
      const wanted = node.actions.map((_, action) => (action === best ? 1 : 0));
      return JSON.stringify(solved.odds.get(node)) === JSON.stringify(wanted);
    });
    expect([agreeing.length, solved.odds.size, solved.size]).toEqual([301, 301, stated.nodes_in_file]);
    expect(solved.ties).toBe(0);
  });

  test('gives each side what Gambit gives it', () => {
    expect(solved.start).toEqual(Object.values(stated.subgame_perfect_outcome.payoffs));
  });

  test('takes another action where a payoff is another one', () => {
    // Japan would rather walk out than be left with 24.
    const keener = readEfg(gameText('alternating-offers-3.efg').replaceAll('{ 20, 22 }', '{ 20, 25 }'));
    expect(solveByParley(keener).start).toEqual([70, 30]);
  });
});

describe('games that are out of scope', () => {
  const hidden = gameText('hidden-type-demand.efg');

  test('a hidden type is refused: an information set of two nodes', () => {
    expect(() => readEfg(hidden)).toThrow(
      'imperfect information: information set 1 of US, "demand", holds 2 nodes',
    );
  });

  test('the same game is in scope once the type is seen, and nothing else was in the way', () => {
    const at = hidden.lastIndexOf('p "" 1 1 "demand"');
    const seen = readEfg(`${hidden.slice(0, at)}p "" 1 2 "demand"${hidden.slice(at + 17)}`);
    const { values } = solveExactly(seen).get(seen.root) ?? { values: [] };
    // 60 of the soft type, 40 of the tough one; 44 is what the demand of 60 is worth while the type is hidden.
    expect(solveByParley(seen).start[0]).toBe(0.6 * 60 + 0.4 * 40);
    expect(values.map(formatFraction)).toEqual(['52', '48']);
  });

  test('moves at once are refused by their format', () => {
    expect(() => readEfg(gameText('attrition-5.nfg'))).toThrow(
      'a strategic form (.nfg): all players move at once',
    );
  });

  test.each([
    ['', 'expected EFG, found the end'],
    ['EFG 1 R "x" { "A" }', 'expected version 2, found 1'],
    ['EFG 2 R "x" { "A" } "" t "" 1 { 1, 2 }', 'outcome 1 does not pay each player once'],
    ['EFG 2 R "x" { "A" } "" t "" 1', 'expected what outcome 1 pays, found the end'],
    ['EFG 2 R "x" { "A" } "" t "" 1 { one }', 'expected a number, found one'],
    ['EFG 2 R "x" { "A" } "" p "" 2 1 "" { "a" } 0 t "" 0', 'no player 2'],
    ['EFG 2 R "x" { "A" } "" c "" 1 "luck" { "a" 1/2 } 0 t "" 0', 'the odds at luck do not sum to 1'],
    ['EFG 2 R "x" { "A" } "" t "" 0 t "" 0', 'expected the end, found t'],
  ])('%j is no game: %s', (text, message) => {
    expect(() => readEfg(text)).toThrow(message);
  });
});
