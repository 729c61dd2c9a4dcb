import type { Engine } from '../../src/cli/engine.ts';
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { CompiledScenario } from '../../src/study/compile.ts';
import type { Study } from '../../src/study/study.ts';
import { sampleStudy } from '../report/run/sample-study.ts';

/** What a command said and how it ended. */
export interface Spoken {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface FakeWorld {
  readonly input?: string;
  readonly isTerminal?: boolean;
  readonly canClear?: boolean;
  readonly watch?: Io['watch'];
  readonly unicode?: boolean;
  readonly interrupted?: AbortSignal;
  readonly engine?: Partial<Engine>;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

/** An engine that finds every scenario sound and answers with a study by hand. */
export function fakeEngine(study: Study = sampleStudy, problems: readonly Problem[] = []): Engine {
  return {
    compile: (reading) => {
      const found = [...reading.problems, ...problems];
      const stops = found.some(({ severity }) => severity === 'error');
      return stops ? { problems: found } : { compiled: { reading } as CompiledScenario, problems: found };
    },
    *simulate(_, { draws, seed, sampling = 'sobol' }) {
      for (let done = 1; done <= 4; done++) yield { done: (done * draws) / 4, total: draws };
      return { ...study, draws, seed, sampling };
    },
    *check() {
      yield { done: 1, total: 1 };
      return {
        kind: 'game',
        problems: [],
        size: study.size,
        outcomes: 5,
        horizon: { steps: 36, text: '36 months' },
        assumed: 3,
      };
    },
    *checkMarketsAlone() {
      yield { done: 1, total: 1 };
      return { kind: 'markets', problems: [], markets: 1, suppliers: 3, policies: 1, assumed: 3 };
    },
  };
}

/** Runs the program with a fake world. */
export async function speak(argv: readonly string[], world: FakeWorld = {}): Promise<Spoken> {
  let out = '';
  let err = '';
  let clock = 0;
  const style = { unicode: world.unicode ?? true, colour: false };
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outStyle: style,
    errStyle: style,
    isTerminal: world.isTerminal ?? false,
    canClear: world.canClear ?? false,
    columns: 80,
    clock: () => new Date(2018, 8, 26, 14, 3, 22),
    watch: world.watch ?? (() => ({ look: () => undefined, close: () => undefined })),
    now: () => {
      clock += world.tick ?? 0;
      return clock;
    },
    input: async function* () {
      yield world.input ?? '';
    },
    interrupted: world.interrupted ?? new AbortController().signal,
  };
  const engine = { ...fakeEngine(), ...world.engine };
  const code = await runCli(argv, io, async () => engine);
  return { code, out, err };
}
