import { readFile } from 'node:fs/promises';
import { sum } from '../src/column/arithmetic.ts';
import { BLOCK } from '../src/column/column.ts';
import { createRegisters, runProgram } from '../src/column/run-program.ts';
import { createForwardPass } from '../src/game/forward.ts';
import { createPolicies } from '../src/game/policies.ts';
import { selectReported } from '../src/game/selection.ts';
import { writeDraws } from '../src/study/draws.ts';
import { measure, median } from './measure.ts';
import { formatNumber, type Table } from './row.ts';
import { demandClose } from './same.ts';
import { compileFile, REFERENCE, REFERENCE_RESULTS } from './scenarios.ts';

const MODEL = 'japan-us-2018.dtmc.prism';
const TOLERANCE = 1e-12;

/** The large reference model, which has chances only: one forward pass. */
export async function benchReference(): Promise<Table> {
  const { graph, model } = await compileFile(REFERENCE);
  const inputs = model.parameters.map(() => new Float64Array(BLOCK));
  const registers = createRegisters(graph.program, BLOCK);
  writeDraws(model, 1, 0, inputs, BLOCK);
  runProgram(graph.program, inputs, BLOCK, registers);
  const policies = createPolicies(graph);
  const forward = createForwardPass(graph, selectReported(graph), BLOCK);
  const run = (count: number): void => forward.run(registers, policies, count, { landing: () => {} });

  const found = model.outcomes.map(() => 0);
  forward.run(registers, policies, BLOCK, {
    landing: (node, mass) => {
      const outcome = graph.landings[graph.detail[node] ?? 0]?.outcome ?? -1;
      if (outcome >= 0) found[outcome] = (found[outcome] ?? 0) + sum(mass, BLOCK) / BLOCK;
    },
  });
  const published = JSON.parse(await readFile(REFERENCE_RESULTS, 'utf8')) as Record<string, PrismModel>;
  const base = published[MODEL]?.variants?.['base']?.results ?? {};
  for (const [index, { name }] of model.outcomes.entries()) {
    demandClose(name, found[index] ?? Number.NaN, base[`P=? [ F "${name}" ]`] ?? Number.NaN, TOLERANCE);
  }

  const [block = [], single = []] = measure([
    { name: 'block', work: BLOCK, run: () => run(BLOCK) },
    { name: 'single', work: 1, run: () => run(1) },
  ]);
  const time = (timing: readonly number[]): number => 1000 * median(timing);
  return {
    title: `Reference model japan-us-2018, forward (${graph.nodes} nodes, ${graph.edgeTarget.length} edges)`,
    checked: `${model.outcomes.length} outcomes agree with PRISM to ${TOLERANCE}`,
    rows: [
      {
        name: `one draw of a block of ${BLOCK}`,
        absolute: `${formatNumber(1 / median(block))} draws/s`,
        value: time(block),
        unit: 'ms a draw',
        bound: { kind: 'at most', value: 0.3 },
      },
      {
        name: 'one draw alone',
        absolute: `${formatNumber(1 / median(single))} draws/s`,
        value: time(single),
        unit: 'ms a draw',
      },
    ],
  };
}

interface PrismModel {
  readonly variants?: Readonly<Record<string, { readonly results: Readonly<Record<string, number>> }>>;
}
