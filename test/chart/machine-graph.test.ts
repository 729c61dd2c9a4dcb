import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configurationNames, handledEvents } from '../../src/chart/chart.ts';
import { createTransitions } from '../../src/chart/transitions.ts';
import { createStateTable } from '../../src/game/state-table.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { fileText } from '../engine.ts';
import { machineOf } from './machine.ts';
import { charts, EVENTS } from './random-chart.ts';

const MANY = 1_000_000;
const UNKNOWN = 'NEVER_HEARD_OF';

async function compiledFile(path: string): Promise<CompiledScenario> {
  const { compiled, problems } = compile(await readScenario(path, { read: async (name) => fileText(name) }));
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled;
}

const FLAGSHIP = 'scenarios/japan-us-2018.yaml';
const flagship = compiledFile(FLAGSHIP);

describe('the flagship’s chart', () => {
  test('answers every event in every configuration as XState does', async () => {
    const { model, transitions } = await flagship;
    const machine = machineOf(model.chart);
    const events = [...handledEvents(model.chart), UNKNOWN];
    const numbers = [...transitions.configurations.keys()];
    expect(numbers.length * events.length).toBeGreaterThan(2000);
    const differences = numbers.flatMap((number) => {
      const configuration = transitions.configurations[number] ?? [];
      return events.filter((event) => {
        const own = transitions.ask(number, event);
        const asked = machine.ask(configuration, event);
        const target = transitions.configurations[own.target] ?? [];
        return JSON.stringify([target, own.entered]) !== JSON.stringify([asked.configuration, asked.entered]);
      });
    });
    expect(differences).toEqual([]);
  });

  test('is at rest in every configuration that the game graph stands in', async () => {
    const { model, graph } = await flagship;
    const machine = machineOf(model.chart);
    const restless = [...new Set(graph.configuration)]
      .map((number) => graph.configurations[number] ?? [])
      // What is at rest stays where it is on an event that nobody handles.
      .filter((each) => JSON.stringify(machine.ask(each, UNKNOWN).configuration) !== JSON.stringify(each));
    expect(restless.map((each) => configurationNames(model.chart, each))).toEqual([]);
  });
});

/** Walks at random through XState and through the states of the game, and compares them after each event. */
function compareWalk({ model }: CompiledScenario, walk: readonly string[]): void {
  const transitions = createTransitions(model.chart, MANY);
  const unbounded = model.chart.regions.map((region) => region.states.map(() => Number.POSITIVE_INFINITY));
  const states = createStateTable(model, transitions, unbounded);
  const machine = machineOf(model.chart).walk();
  let state = states.initial;
  // Initial states count as entered one step before the start.
  let elapsed = model.chart.regions.map(() => 1);
  let counters = model.counters.map(({ from }) => from);
  for (const event of walk) {
    if (event === NEXT_STEP) {
      state = states.nextStep(state);
      elapsed = elapsed.map((steps) => steps + 1);
      continue;
    }
    const { configuration, entered } = machine.send(event);
    // An event that nothing handles leaves the state as it is.
    state = states.after(state, event) ?? state;
    elapsed = elapsed.map((steps, region) => (entered[region] === true ? 0 : steps));
    counters = counters.map((count, at) => {
      const counter = model.counters[at];
      return counter?.counts.has(event) === true ? Math.min(count + 1, counter.max) : count;
    });
    const own = states.state(state);
    expect(states.configurationOf(own.configuration)).toEqual(configuration);
  }
  expect(states.state(state).elapsed).toEqual(elapsed);
  expect(states.state(state).counters).toEqual(counters);
}

const NEXT_STEP = '(next step)';

describe('a random walk', () => {
  test.each([
    FLAGSHIP,
    'test/reference/japan-us-2018.yaml',
    'scenarios/theory/freeze-talks.yaml',
    'scenarios/theory/threat-timing.yaml',
  ])('through %s ends where XState ends, in states, elapsed steps and counters', async (path) => {
    const compiled = await compiledFile(path);
    const counted = compiled.model.counters.flatMap(({ counts }) => [...counts]);
    const events = [...new Set([...handledEvents(compiled.model.chart), ...counted])];
    const step = fc.oneof(
      { arbitrary: fc.constantFrom(...events), weight: 3 },
      { arbitrary: fc.constant(NEXT_STEP), weight: 1 },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (walk) => compareWalk(compiled, walk)),
      { seed: 2018, numRuns: 30 },
    );
  });

  test('through a random chart ends where XState ends, and enters what XState enters', () => {
    const walks = fc.array(fc.constantFrom(...EVENTS, UNKNOWN), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(charts, walks, (chart, walk) => {
        const transitions = createTransitions(chart, MANY);
        const reference = machineOf(chart);
        const machine = reference.walk();
        let number = transitions.initial;
        expect(transitions.configurations[number]).toEqual(reference.initial);
        for (const event of walk) {
          const own = transitions.ask(number, event);
          const asked = machine.send(event);
          expect(transitions.configurations[own.target]).toEqual(asked.configuration);
          expect(own.entered).toEqual(asked.entered);
          number = own.target;
        }
      }),
      { seed: 1871, numRuns: 200 },
    );
  });
});
