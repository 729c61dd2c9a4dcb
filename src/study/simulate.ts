import type { Sampling } from '../random/sampling.ts';
import type { CompiledScenario } from './compile.ts';
import { createQuickSimulator, createSimulator } from './simulator.ts';
import type { Progress, QuickStudy, Study } from './study.ts';
/** How much is computed, and from which seed. */
export interface StudyOptions {
  /** Draws wanted; for Sobol points rounded up to 16 × a power of two. */
  readonly draws: number;
  /** An integer in [0, 2^53). */
  readonly seed: number;
  /** How draws are spread. Default `sobol`. */
  readonly sampling?: Sampling;
}

/**
 * Computes a scenario exactly for many draws of its parameters. Yields after each block, so that the caller can show
 * progress or stop.
 *
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function simulate(
  compiled: CompiledScenario,
  options: StudyOptions,
): Generator<Progress, Study, void> {
  return createSimulator(options).run(compiled);
}

/**
 * Computes what moves with a lever: outcomes, measures and the timeline, with the same bits as in the whole study.
 *
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function simulateQuickly(
  compiled: CompiledScenario,
  options: StudyOptions,
): Generator<Progress, QuickStudy, void> {
  return createQuickSimulator(options).run(compiled);
}
