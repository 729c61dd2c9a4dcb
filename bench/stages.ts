import { BLOCK, type Column } from '../src/column/column.ts';
import { createRegisters, runProgram } from '../src/column/run-program.ts';
import { createBackwardPass } from '../src/game/backward.ts';
import { createForwardPass } from '../src/game/forward.ts';
import { NODE, NONE } from '../src/game/graph.ts';
import { createPolicies } from '../src/game/policies.ts';
import { createReachPass } from '../src/game/reach.ts';
import { selectReported } from '../src/game/selection.ts';
import { oddsFaults } from '../src/study/draw-faults.ts';
import { writeDraws } from '../src/study/draws.ts';
import { createSolver } from '../src/study/solver.ts';
import { createTally } from '../src/study/tally.ts';
import { measure, median, ratio } from './measure.ts';
import type { Row, Table } from './row.ts';
import { formatNumber } from './row.ts';
import { demandEqual } from './same.ts';
import { compileFile, FLAGSHIP } from './scenarios.ts';

const SEED = 1;

/** Draws per second of the flagship on one core, as a whole and by stage. */
export async function benchStages(): Promise<Table> {
  const { graph, model } = await compileFile(FLAGSHIP);
  const inputs = model.parameters.map(() => new Float64Array(BLOCK));
  const registers = createRegisters(graph.program, BLOCK);
  const policies = createPolicies(graph);
  const backward = createBackwardPass(graph, policies, BLOCK);
  const forward = createForwardPass(graph, selectReported(graph), BLOCK);
  const reach = createReachPass(graph, BLOCK);
  const tally = createTally(graph, BLOCK, BLOCK);
  const swings = new Map<number, Column>();
  for (let node = 0; node < graph.reported; node += 1) {
    if (graph.kind[node] === NODE.choice) swings.set(node, new Float64Array(BLOCK));
  }
  const choosers = [...new Set(graph.sites.flatMap(({ party }) => (party === NONE ? [] : [party])))];
  const stages: readonly (readonly [string, () => void])[] = [
    ['parameters (Sobol points, distributions)', () => writeDraws(model, SEED, 0, inputs, BLOCK)],
    ['expressions', () => runProgram(graph.program, inputs, BLOCK, registers)],
    ['odds are probabilities', () => void oddsFaults(graph, registers, inputs, 0, BLOCK)],
    ['backward', () => void backward.run(registers, BLOCK)],
    ['forward', () => forward.run(registers, policies, BLOCK, { landing: () => {} })],
    [
      'weight of choices, envelope',
      () => {
        reach.run(registers, policies, BLOCK, model.headline, undefined, swings);
        for (const party of choosers) {
          reach.run(registers, policies, BLOCK, model.headline, { party, extreme: 'lowest' });
          reach.run(registers, policies, BLOCK, model.headline, { party, extreme: 'highest' });
        }
      },
    ],
    [
      'outcomes, measures, timeline (with forward)',
      () => tally.add({ first: 0, count: BLOCK, registers, policies, swings }),
    ],
  ];
  const solver = createSolver(graph, SEED, BLOCK);
  for (const [, run] of stages) run();
  solver.solve(0, BLOCK);
  for (const [index, outcome] of model.outcomes.entries()) {
    const [apart, together] = [tally.outcomes[index], solver.tally.outcomes[index]];
    for (let draw = 0; draw < BLOCK; draw += 1)
      demandEqual(`${outcome.name} in draw ${draw}`, apart?.[draw] ?? 0, together?.[draw] ?? 1);
  }

  const candidates = [
    { name: 'all stages', work: BLOCK, run: () => solver.solve(0, BLOCK) },
    ...stages.map(([name, run]) => ({ name, work: BLOCK, run })),
  ];
  const timings = measure(candidates);
  const whole = timings[0] ?? [];
  return {
    title: `Flagship, draws per second on one core (${graph.nodes} nodes, ${graph.edgeTarget.length} edges, last layer × ${graph.tail.repeats}, ${graph.program.instructions.length} column operations)`,
    checked: `the stages run one by one and the solver agree bit for bit on ${model.outcomes.length} outcomes in ${BLOCK} draws`,
    rows: candidates.map(({ name }, at): Row => {
      const timing = timings[at] ?? [];
      return {
        name,
        absolute: `${formatNumber(1 / median(timing))} draws/s`,
        ...(at === 0 ? {} : { value: 100 * ratio(timing, whole), unit: '% of the whole' }),
      };
    }),
  };
}
