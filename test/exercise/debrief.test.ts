import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestResponse } from '../../src/exercise/best-response.ts';
import { type Debrief, debriefOf } from '../../src/exercise/debrief.ts';
import type { Game } from '../../src/exercise/game.ts';
import { createWorld, WORLDS } from '../../src/exercise/world.ts';
import { NODE } from '../../src/game/graph.ts';
import { compile } from '../../src/study/compile.ts';
import { inspectSituation } from '../../src/study/inspect-situation.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { createSolver } from '../../src/study/solver.ts';
import { boundFile } from '../bound.ts';
import { compiledText, compileText } from '../engine.ts';
import { expectNear } from '../study/near.ts';
import { integers, seeds, textOf } from '../study/random-scenario.ts';
import { wideScenario } from '../study/wide-scenario.ts';
import { longGame, playAtRandom, proposer, TALKS, withLuck } from './games.ts';

function debrief({ world, sides, play }: Game): Debrief {
  return debriefOf(world, sides, play);
}

/** `name=value` of everything uncertain, as drawn. */
function drawn(world: ReturnType<typeof createWorld>): Record<string, number> {
  const { parameters } = world.compiled.model;
  return Object.fromEntries(
    parameters.flatMap(({ name, value }, index) =>
      typeof value === 'number' ? [] : [[name, world.solved.parameters[index] ?? Number.NaN]],
    ),
  );
}

describe('the world of a game', () => {
  test('is a draw of the study with its seed, solved alike', async () => {
    const { compiled } = compile((await boundFile('scenarios/japan-us-2018.yaml')).reading);
    if (compiled === undefined) throw new Error('does not compile');
    const world = createWorld(compiled, 3);
    const { graph, solved } = { graph: compiled.graph, solved: world.solved };
    const first = Math.floor(solved.draw / 16) * 16;
    const at = solved.draw - first;
    let compared = 0;
    const solver = createSolver(graph, 3, WORLDS, {
      choices: false,
      passages: () => false,
      witness: ({ worths, policies }) => {
        for (const [party, worth] of worths.entries()) {
          expectNear(solved.worths[party] ?? 0, worth?.[at] ?? 0, Math.abs(1e-12 * (worth?.[at] ?? 0)));
        }
        for (let node = 0; node < graph.reported; node++) {
          const site = graph.sites[graph.detail[node] ?? 0];
          for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
            const policy = policies.index[edge] ?? -1;
            if (policy < 0) continue;
            expectNear(solved.odds(edge), policies.probability[policy]?.[at] ?? Number.NaN, 1e-12);
            if (graph.kind[node] !== NODE.choice || site === undefined) continue;
            const value = policies.value[policy]?.[at] ?? Number.NaN;
            expectNear(solved.worth(site.party, edge), value, Math.abs(1e-12 * value));
            compared += 1;
          }
        }
        for (const [node, { terms, close }] of policies.settlements) {
          expect(solved.settlement(node).terms).toBe(terms[at]);
          expectNear(solved.settlement(node).close, close[at] ?? Number.NaN, 1e-12);
        }
      },
    });
    solver.solve(first, 16);
    expect(compared).toBeGreaterThan(1_000);
  });
});

describe('a debrief', () => {
  test('values options as the situation does, where the numbers drawn are certain', async () => {
    const world = createWorld(await compiledText(TALKS), 4);
    const certain = await compiledText(TALKS, drawn(world));
    let compared = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { decisions } = debrief(playAtRandom(withLuck(world, seed), ['us'], seed));
      for (const { step, options, kind } of decisions) {
        if (kind !== 'choice') continue;
        for (const house of ['house.old', 'house.new']) {
          const states = ['talks.open', 'tariff.off', house];
          const situation = runToEnd(inspectSituation(certain, { step, states }, { draws: 1, seed: 1 }));
          const [choice] = situation.choices;
          const isHere = choice?.options.every(({ event, worths }) => {
            const value = options.find(({ name }) => name === event)?.value ?? 0;
            return Math.abs((worths[0]?.value ?? 0) - value) < 1e-11;
          });
          if (isHere !== true) continue;
          compared += 1;
          for (const { event, probability } of choice?.options ?? []) {
            // The scandal, with its fixed 2 %, leaves the rest to be chosen.
            const found = options.find(({ name }) => name === event)?.probability ?? Number.NaN;
            expectNear(found * 0.98, probability, 1e-12);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  test('tells where what was got comes from, to the last digit', async () => {
    const world = createWorld(await compiledText(TALKS), 2);
    for (let seed = 0; seed < 50; seed++) {
      const game = playAtRandom(withLuck(world, seed), ['us', 'japan'], seed, proposer(world));
      for (const { got, expected, chance, deeds, receipts } of debrief(game).parties) {
        const by = deeds.reduce((sum, { amount }) => sum + amount, expected + chance);
        expectNear(got, by, 1e-11);
        expectNear(
          receipts.reduce((sum, { amount }) => sum + amount, 0),
          got,
          1e-12,
        );
      }
    }
  });

  test('counts each shortfall from the best option, and lists the dearest first', async () => {
    const world = createWorld(await compiledText(TALKS), 2);
    const game = longGame(world, ['us', 'japan'], 5);
    const { decisions } = debrief(game);
    expect(decisions.length).toBe(game.decisions.length);
    expect(decisions.length).toBeGreaterThan(4);
    for (const { options, chosen, best, shortfall, lost, step } of decisions) {
      const values = options.map(({ value }) => value);
      expect(best).toBe(values.indexOf(Math.max(...values)));
      expectNear(shortfall, Math.max(...values) - (values[chosen] ?? Number.NaN), 1e-15);
      expect(lost <= shortfall && lost >= shortfall * 1.05 ** (-(step + 1) / 12)).toBe(true);
    }
    const losses = decisions.map(({ lost }) => lost);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    expect(losses[0]).toBeGreaterThan(0);
  });

  test('offers at a table the best of all open terms', async () => {
    const world = createWorld(await compiledText(TALKS), 2);
    let seen = 0;
    for (let seed = 0; seed < 30; seed++) {
      // Whoever names terms at random never does better than the terms that are told as best.
      const game = playAtRandom(withLuck(world, seed), ['japan'], seed, proposer(world));
      for (const { kind, options, chosen } of debrief(game).decisions) {
        const named = options.filter((option) => option.kind === 'propose');
        if (kind !== 'table' || options[chosen]?.kind !== 'propose') continue;
        seen += 1;
        expect(named[0]?.value).toBeGreaterThanOrEqual(options[chosen]?.value ?? Number.NaN);
        expect(named.every(({ levels }) => (levels?.[0] ?? 2) < 2)).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(5);
  });
});

/** Two parties of which only the first weighs anything: the other one does the same whatever the first does. */
function soloText(seed: number, rationality: string, report: number): string {
  const below = integers(seed);
  const pay = (): string => String((below(61) - 30) / 10);
  return `
parley: 1
title: One weighs, one does not
parties:
  us: { name: US, rationality: ${rationality}, discountRate: 4 %/year }
  japan: { name: Japan, rationality: 0, discountRate: 2 %/year }
clock: { start: 2020-01-01, step: 1 month, steps: 8, report: ${report} months, continuation: none }
chart:
  mood: { initial: calm, states: { calm: { on: { X: tense, Y: cold, Z: cold } }, tense: { on: { Y: cold, Z: calm } }, cold: { on: { Z: calm, X: tense } } } }
moves:
  weather: { when: not mood.tense, chance: { Z: 0.${1 + below(8)} } }
  first:
    when: mood.calm
    party: us
    choose: { X: { payoff: { us: ${pay()} } }, Y: { payoff: { us: ${pay()} } }, W: { event: none }, Z: { probability: 0.1 } }
  second: { when: mood.tense, party: japan, choose: { Y: {}, Z: {} } }
  third:
    when: mood.cold
    party: us
    choose: { STAY: { event: none }, X: { payoff: { us: ${pay()} } } }
payoffs: { us: { flow: "(mood.calm ? ${pay()} : mood.tense ? ${pay()} : ${pay()})*1/year" } }
outcomes: { fair: { when: mood.calm }, poor: { when: mood.tense }, bad: { when: mood.cold } }
`;
}

describe('the best response', () => {
  test('is what a party without error gets where the other one does not weigh anything', async () => {
    for (let seed = 0; seed < 25; seed++) {
      const errs = createWorld(await compiledText(soloText(seed, '0.7', 8)), 1).solved;
      const perfect = createWorld(await compiledText(soloText(seed, 'perfect', 8)), 1).solved;
      expect(bestResponse(errs, 0)).toBeGreaterThan((errs.worths[0] ?? Number.NaN) + 1e-6);
      expectNear(bestResponse(errs, 0), perfect.worths[0] ?? Number.NaN, 1e-12);
      expectNear(bestResponse(perfect, 0), perfect.worths[0] ?? Number.NaN, 1e-12);
    }
  });

  test('ends with the report: later its party behaves as solved', async () => {
    const early = createWorld(await compiledText(soloText(1, '0.7', 2)), 1).solved;
    const late = createWorld(await compiledText(soloText(1, '0.7', 8)), 1).solved;
    expect(early.worths).toEqual(late.worths);
    expect(bestResponse(early, 0)).toBeLessThan(bestResponse(late, 0));
  });

  test('is never worse than the solved policy, with deals and all', async () => {
    let dealt = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { data, features } = wideScenario(seed);
        const { compiled } = await compileText(textOf(data));
        // Terms agreed before are left out of account in choices, by the model and by the response.
        if (compiled === undefined || features.has('concession')) return fc.pre(false);
        const { solved } = createWorld(compiled, seed);
        for (const [party, worth] of solved.worths.entries()) {
          expect(bestResponse(solved, party)).toBeGreaterThanOrEqual(worth - 1e-9 * (1 + Math.abs(worth)));
        }
        if (features.has('deal')) dealt += 1;
      }),
      { seed: 8, numRuns: 40, maxSkipsPerRun: 100 },
    );
    expect(dealt).toBeGreaterThan(10);
  });
});
