import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/core/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { createSolver } from '../../src/study/solver.ts';
import type { Study } from '../../src/study/study.ts';
import { compiledText, compileText, memoryFiles, study, studyText } from '../engine.ts';
import { expectSameNumbers, numbersOf } from './compare.ts';
import { type ScenarioData, seeds, textOf } from './random-scenario.ts';
import { wideScenario } from './wide-scenario.ts';

type Entry = Record<string, unknown>;
type Entries = Record<string, Entry>;

const TOLERANCE = 1e-9;

/** Numbers of a study with what is agreed. */
function allNumbers(found: Study): Map<string, number> {
  const numbers = numbersOf(found);
  const { deal } = found;
  if (deal === undefined) return numbers;
  numbers.set('deals made', deal.made.mean);
  numbers.set('deals in force', deal.inForce.mean);
  numbers.set('rounds', deal.rounds);
  numbers.set('zone', deal.zone.mean);
  for (const { party, gain } of deal.gains) numbers.set(`gain ${party}`, gain.mean);
  for (const { name: issue, levels } of deal.issues) {
    for (const { name, agreed, inForce } of levels) {
      numbers.set(`${issue}.${name} agreed`, agreed.mean);
      numbers.set(`${issue}.${name} in force`, inForce);
    }
  }
  return new Map([...numbers].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Random scenarios in which two sit down to bargain; others are passed over. */
async function forDeals(
  runs: number,
  seed: number,
  check: (data: ScenarioData, compiled: CompiledScenario, plain: Study) => Promise<void>,
): Promise<void> {
  let dealt = 0;
  await fc.assert(
    fc.asyncProperty(seeds, async (each) => {
      const { data, features } = wideScenario(each);
      fc.pre(features.has('deal') && !features.has('market'));
      const { compiled, problems } = await compileText(textOf(data));
      if (compiled === undefined || hasErrors(problems)) fc.pre(false);
      else {
        const plain = study(compiled);
        // Where several terms are equally good, the first listed is agreed.
        fc.pre((plain.deal?.ties ?? 0) === 0 && (plain.deal?.made.mean ?? 0) > 0.01);
        dealt += 1;
        await check(data, compiled, plain);
      }
    }),
    { seed, numRuns: runs, maxSkipsPerRun: 100 },
  );
  expect(dealt).toBeGreaterThanOrEqual(runs);
}

describe('deals of random scenarios', () => {
  test('are the same under other names', async () => {
    const renamed = (text: string): string =>
      text.replaceAll(
        /\b(is|lv)(\d+)\b/g,
        (_, kind, number) => `${kind === 'is' ? 'zz' : 'Aa'}${99 - number}x`,
      );
    await forDeals(6, 71, async (data, _compiled, plain) => {
      const other = allNumbers(study(await compiledText(renamed(textOf(data)))));
      const wanted = [...allNumbers(plain)].map(([name, value]) => [renamed(name), value] as const);
      expectSameNumbers(other, new Map(wanted.toSorted(([a], [b]) => (a < b ? -1 : 1))), 0);
    });
  });

  test('do not hang on the order of issues and levels', async () => {
    await forDeals(6, 72, async (data, _compiled, plain) => {
      // Events of levels come in the order of the issues: only one issue has any.
      const issues = Object.entries(data['issues'] as Entries).toReversed();
      const turned = issues.map(([name, { levels, ...issue }]) => {
        if (levels === undefined) return [name, issue] as const;
        const entries = Object.entries(levels as Entry).toReversed();
        return [name, { ...issue, levels: Object.fromEntries(entries) }] as const;
      });
      const other = await compiledText(textOf({ ...data, issues: Object.fromEntries(turned) }));
      expectSameNumbers(allNumbers(study(other)), allNumbers(plain), TOLERANCE);
    });
  });

  test('are the same with a ratifier who always consents', async () => {
    await forDeals(6, 73, async (data, _compiled, plain) => {
      const ratifiers = { ...(data['ratifiers'] as Entries), ra8: { of: 'pa0', odds: 1, assumed: 'test' } };
      const other = await compiledText(textOf({ ...data, ratifiers }));
      expectSameNumbers(allNumbers(study(other)), allNumbers(plain), TOLERANCE);
    });
  });

  test('and of their twins by `extends` are the same', async () => {
    await forDeals(4, 74, async (data, _compiled, plain) => {
      const { issues, deal, ...base } = data;
      const variant = { extends: 'base.yaml', issues, deal };
      const files = { 'base.yaml': textOf(base), 'main.yaml': textOf(variant) };
      const { compiled } = compile(await readScenario('main.yaml', memoryFiles(files)));
      if (compiled === undefined) throw new Error('not compiled');
      expectSameNumbers(allNumbers(study(compiled)), allNumbers(plain), 0);
    });
  });

  test('are the same however draws are cut into blocks', async () => {
    const told = ({ graph }: CompiledScenario, blocks: readonly number[]): number[][] => {
      const draws = blocks.reduce((total, each) => total + each, 0);
      const solver = createSolver(graph, 1, draws);
      let first = 0;
      for (const count of blocks) {
        solver.solve(first, count);
        first += count;
      }
      const { deals, measures } = solver.tally;
      if (deals === undefined) throw new Error('nothing is bargained over');
      const { made, inForce, rounds, zones, gains, alternatives } = deals;
      const columns = [made, inForce, rounds, zones, ...gains, ...alternatives, ...measures];
      const agreed = deals.agreed.flatMap((levels) =>
        [...levels].toSorted(([a], [b]) => a - b).map(([, column]) => column),
      );
      return [...columns, ...agreed].map((column) => [...column]);
    };
    await forDeals(4, 75, async (_data, compiled) => {
      expect(told(compiled, [1, 15, 9, 7])).toEqual(told(compiled, [32]));
    });
  });
});

/** Two sides share a pie on a grid; what each gets is worth some amount of money per piece. */
function pie(
  solution: string,
  { us = 1, rationality = '2', floor = '0', ceiling = '1' }: Readonly<Record<string, string | number>>,
): string {
  return `
parley: 1
title: A pie
parties:
  us: { name: US, rationality: ${rationality === 'perfect' ? 'perfect' : `${rationality}/(${us})`} }
  japan: { name: Japan, rationality: ${rationality} }
parameters:
  pp0: { value: { uniform: [0.1, 0.4] }, assumed: test }
issues:
  share: { grid: { from: 0, to: 1, steps: 40 }, assumed: test }
  extra: { levels: { none: 0, some: 0.3 }, assumed: test }
deal: { while: talks.agreed }
clock: { steps: 3, continuation: none }
chart: { talks: { initial: open, states: { open: { on: { DEAL: agreed } }, agreed: {} } } }
moves:
  talk: { when: talks.open, bargain: { between: [us, japan], event: DEAL, readiness: 0.4, ${solution} } }
payoffs:
  us:
    deal: "${us}*(share + 0.4*extra*share)"
    end: "talks.open ? ${us}*pp0 : 0"
    redLines: { floor: { holds: "share >= ${floor}", assumed: test } }
  japan:
    deal: "1 - share^2 - 0.2*extra"
    end: "talks.open ? 0.1 : 0"
    redLines: { ceiling: { holds: "share <= ${ceiling}", assumed: test } }
outcomes: { agreed: { when: talks.agreed }, open: { when: talks.open } }
`;
}

describe('a pie', () => {
  test.each(['solution: nash', 'power: { us: 0.7, japan: 0.3 }', 'solution: kalaiSmorodinsky'])(
    'is shared alike whatever money one side counts in, with %s',
    async (solution) => {
      const probabilities = (found: Study): Map<string, number> =>
        new Map([...allNumbers(found)].filter(([name]) => !name.startsWith('gain')));
      const plain = probabilities(await studyText(pie(solution, {})));
      expect(plain.get('outcome agreed')).toBeGreaterThan(0.2);
      for (const us of [0.001, 7, 4096])
        expectSameNumbers(probabilities(await studyText(pie(solution, { us }))), plain, TOLERANCE);
    },
  );

  test('is shared otherwise if the egalitarian solution compares the money of one with that of the other', async () => {
    const shares = async (us: number): Promise<number> =>
      (await studyText(pie('solution: egalitarian', { us }))).deal?.issues[0]?.mean?.mean ?? Number.NaN;
    expect(await shares(7)).toBeLessThan((await shares(1)) - 0.1);
  });

  test.each(['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'])(
    'is agreed on less often, and on fewer terms, the tighter the lines are: %s',
    async (solution) => {
      let before = Number.POSITIVE_INFINITY;
      let zone = Number.POSITIVE_INFINITY;
      const agreed: number[] = [];
      for (const [floor, ceiling] of [
        [0, 1],
        [0.3, 0.9],
        [0.5, 0.8],
        [0.7, 0.72],
        [0.7, 0.69],
      ] as const) {
        const found = await studyText(
          pie(`solution: ${solution}`, { rationality: 'perfect', floor, ceiling }),
        );
        const made = found.deal?.made.mean ?? Number.NaN;
        expect(made).toBeLessThanOrEqual(before + 1e-12);
        expect(found.deal?.zone.mean ?? 0).toBeLessThanOrEqual(zone + 1e-12);
        for (const level of found.deal?.issues[0]?.levels ?? []) {
          if (level.agreed.mean === 0) continue;
          expect(level.value).toBeGreaterThanOrEqual(floor - 1e-12);
          expect(level.value).toBeLessThanOrEqual(ceiling + 1e-12);
        }
        [before, zone] = [made, found.deal?.zone.mean ?? 0];
        agreed.push(made);
      }
      expect(agreed[0]).toBeGreaterThan(0.5);
      expect(agreed.at(-1)).toBe(0);
    },
  );
});
