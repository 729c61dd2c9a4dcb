import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startGame } from '../../src/exercise/game.ts';
import { createWorld } from '../../src/exercise/world.ts';
import { compile } from '../../src/study/compile.ts';
import { boundFile } from '../bound.ts';
import { compiledText, compileText, study } from '../engine.ts';
import { expectNear } from '../study/near.ts';
import { seeds, textOf } from '../study/random-scenario.ts';
import { wideScenario } from '../study/wide-scenario.ts';
import { gotBy, playAtRandom, proposer, TALKS, withLuck } from './games.ts';

/** What was got is what was expected and what every turn changed, for every party. */
function expectReconciled(game: ReturnType<typeof playAtRandom>): void {
  const { play, world } = game;
  for (const [party, got] of gotBy(play).entries()) {
    const changes = play.turns.map((turn) => turn.changes[party] ?? 0);
    const told = changes.reduce((sum, each) => sum + each, world.solved.worths[party] ?? 0);
    const size = changes.reduce((sum, each) => sum + Math.abs(each), Math.abs(got) + 1);
    expectNear(got, told, 1e-11 * size);
  }
}

describe('a play', () => {
  // The machine, the walk through the moves and the game graph are held against each other at every node: a play that
  // leaves one of them throws.
  test('keeps machine and game graph together, and its books, in random scenarios', async () => {
    let tables = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { compiled } = await compileText(textOf(wideScenario(seed).data));
        if (compiled === undefined) return fc.pre(false);
        const world = createWorld(compiled, seed);
        for (const sides of [[], ['pa0'], ['pa1'], ['pa0', 'pa1']]) {
          const game = playAtRandom(world, sides, seed, proposer(world));
          expect(game.play.end).toBeDefined();
          expectReconciled(game);
          const questions = game.play.turns.flatMap(({ decided }) => decided?.question.kind ?? []);
          asked += questions.length;
          tables += questions.filter((kind) => kind === 'table').length;
        }
      }),
      { seed: 5, numRuns: 90, maxSkipsPerRun: 100 },
    );
    expect(asked).toBeGreaterThan(200);
    expect(tables).toBeGreaterThan(50);
  });

  test('does so in the Japan–US talks', async () => {
    const { compiled } = compile((await boundFile('scenarios/japan-us-2018.yaml')).reading);
    if (compiled === undefined) throw new Error('does not compile');
    const world = createWorld(compiled, 7);
    let proposed = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const game = playAtRandom(
        withLuck(world, seed),
        [['us'], ['japan'], ['us', 'japan']][seed % 3] ?? [],
        seed,
        proposer(world),
      );
      expectReconciled(game);
      proposed += game.decisions.filter(({ answer }) => answer.kind === 'propose').length;
    }
    expect(proposed).toBeGreaterThan(3);
  });

  test('is worth on average what its world lets expect, and ends as often in each state', async () => {
    const compiled = await compiledText(TALKS, { stakes: 5, patience: 0.3 });
    const world = createWorld(compiled, 1);
    const { outcomes, timeline } = study(compiled, 1);
    const count = 4_000;
    const sums = [0, 0];
    const squares = [0, 0];
    const ends = new Map<string, number>();
    let deals = 0;
    for (let seed = 0; seed < count; seed++) {
      const { play } = startGame(withLuck(world, seed), []);
      for (const [party, got] of gotBy(play).entries()) {
        sums[party] = (sums[party] ?? 0) + got;
        squares[party] = (squares[party] ?? 0) + got * got;
      }
      if (play.end?.outcome === 0) deals += 1;
      for (const state of play.states) ends.set(state, (ends.get(state) ?? 0) + 1);
    }
    for (const [party, sum] of sums.entries()) {
      const mean = sum / count;
      const error = Math.sqrt(((squares[party] ?? 0) / count - mean * mean) / count);
      expect(error).toBeGreaterThan(0.001);
      expectNear(mean, world.solved.worths[party] ?? 0, 4 * error);
    }
    const expectShare = (found: number, wanted: number): void =>
      expectNear(found / count, wanted, 4 * Math.sqrt((wanted * (1 - wanted)) / count) + 1e-9);
    expectShare(deals, outcomes[0]?.probability.mean ?? Number.NaN);
    for (const [state, probabilities] of timeline.states) {
      expectShare(ends.get(state) ?? 0, probabilities.at(-1) ?? Number.NaN);
    }
  });
});
