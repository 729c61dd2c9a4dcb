import { describe, expect, test } from 'vitest';
import { NODE } from '../../src/game/graph.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { check } from '../../src/study/check.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { fileText, study } from '../engine.ts';
import { solveDraws, valuesAtStart } from '../game/values.ts';
import { expectNear } from '../study/near.ts';
import { solveExactly } from './backward-induction.ts';
import { toNumber } from './fraction.ts';
import { type EfgNode, nodesOf, readEfg } from './read-efg.ts';

const NAME = 'parley/theory/alternating-offers-3';
const TOLERANCE = 1e-12;

type Choice = Extract<EfgNode, { readonly kind: 'choice' }>;

const game = readEfg(fileText('test/reference/data/gambit/alternating-offers-3.efg'));
const exact = solveExactly(game);
const choices = nodesOf(game.root).flatMap((node) => (node.kind === 'choice' ? [node] : []));

async function compiled(): Promise<CompiledScenario> {
  const files = nodeFiles({ entry: NAME, input: () => process.stdin });
  const result = compile(await readScenario(NAME, files));
  if (result.compiled === undefined) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

/** An action of the tree as the scenario calls it. */
function optionOf(action: string): string {
  return { accept: 'ACCEPT', walk: 'WALK_OUT', reject: 'REJECT' }[action] ?? `OFFER_${action}`;
}

/** The choices of the tree in a round: the offers, or the answers to an offer. */
function choicesAt(round: number, offer?: string): Choice[] {
  const start = `${offer === undefined ? 'propose' : 'respond'} t${round + 1}`;
  return choices.filter(
    ({ name }) => name.startsWith(start) && (offer === undefined || name.endsWith(`/${offer}`)),
  );
}

describe('the scenario of alternating offers', () => {
  test('gives `check` nothing to say', async () => {
    const steps = check(await compiled(), { draws: 16, seed: 1 });
    for (;;) {
      const { done, value } = steps.next();
      if (done !== true) continue;
      expect(value.problems).toEqual([]);
      break;
    }
  });

  test('is worth to each side what Gambit says', async () => {
    const values = valuesAtStart(await compiled());
    expectNear(values.get('us') ?? Number.NaN, 76, TOLERANCE);
    expectNear(values.get('japan') ?? Number.NaN, 24, TOLERANCE);
  });

  test('tells the choices that are reached as Gambit does, with what each option is worth', async () => {
    const result = study(await compiled());
    expect(result.outcomes.map(({ probability }) => probability.mean)).toEqual([1, 0, 0]);
    expect(result.measures.map(({ value }) => value.mean)).toEqual([76, 24, 100]);
    const told = result.choices.map(({ move, step, options }) => ({
      move,
      step,
      options: Object.fromEntries(options.map(({ event, probability }) => [event, probability])),
    }));
    expect(told).toEqual([
      {
        move: 'usOffer',
        step: 0,
        options: { OFFER_40: 0, OFFER_55: 0, OFFER_64: 0, OFFER_70: 0, OFFER_76: 1, OFFER_82: 0 },
      },
      { move: 'japanAnswer', step: 0, options: { ACCEPT: 1, WALK_OUT: 0, REJECT: 0 } },
    ]);
    const tree = [...choicesAt(0), ...choicesAt(0, '76')];
    for (const [at, { options }] of result.choices.entries()) {
      for (const { child, name } of tree[at]?.actions ?? []) {
        const wanted = exact.get(child)?.values[tree[at]?.player ?? 0];
        const found = options.find(({ event }) => event === optionOf(name))?.value ?? Number.NaN;
        expectNear(found, wanted === undefined ? Number.NaN : toNumber(wanted), TOLERANCE);
      }
    }
  });

  test('takes the same action at every choice, also where play never gets', async () => {
    const ready = await compiled();
    const { graph, model } = ready;
    const { policies, ties } = solveDraws(ready, 1);
    const offers = model.chart.regions[1]?.states.map(({ name }) => name.replace('us', '')) ?? [];
    const seen = new Set<string>();
    const differing: string[] = [];
    for (let node = 0; node < graph.nodes; node++) {
      const site = graph.sites[graph.detail[node] ?? 0];
      if (graph.kind[node] !== NODE.choice || site === undefined) continue;
      const move = model.moves[site.move];
      const act = move?.cases[site.case]?.act;
      if (move === undefined || act?.kind !== 'choose') throw new Error('a choice without a move');
      const offer = offers[graph.configurations[graph.configuration[node] ?? 0]?.[1] ?? 0];
      const round = graph.step[node] ?? 0;
      const same = choicesAt(round, move.name.endsWith('Offer') ? undefined : offer);
      const wanted = new Set(same.map((each) => each.actions[exact.get(each)?.best[0] ?? 0]?.name ?? ''));
      for (const each of same) seen.add(each.name);
      for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
        const option = act.options[graph.edgeOption[edge] ?? 0]?.name ?? '';
        const odds = policies.probability[policies.index[edge] ?? 0]?.[0];
        const taken = [...wanted].map(optionOf);
        if (odds !== (taken.join() === option ? 1 : 0))
          differing.push(`${move.name} ${round} ${offer} ${option}`);
      }
    }
    expect(differing).toEqual([]);
    // Every information set of the tree stands behind some choice of the scenario.
    expect(seen.size).toBe(301);
    expect(ties.size).toBe(0);
  });
});
