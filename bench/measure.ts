/** Something to be timed. */
export interface Candidate {
  readonly name: string;
  /** How many units of work one call does, such as draws or transitions. */
  readonly work: number;
  readonly run: () => void;
}

/** What was timed: seconds per unit of work, one number per round. */
export type Timing = readonly number[];

/** How long one candidate runs within a round, and before the first one, in seconds of processor time. */
const ROUND = 0.03;
const WARM_UP = 0.3;
const ROUNDS = 15;

/**
 * Times candidates side by side: each is warmed up, then all run once per round in rotated order. Times are processor
 * times of this process, so that neighbours on the machine count little.
 *
 * @returns For each candidate its timing, in the order given.
 */
export function measure(candidates: readonly Candidate[]): Timing[] {
  const calls = candidates.map(warmUp);
  const timings: number[][] = candidates.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const at = (round + turn) % candidates.length;
      const candidate = candidates[at];
      const times = calls[at];
      if (candidate === undefined || times === undefined) continue;
      const start = processorTime();
      for (let call = 0; call < times; call += 1) candidate.run();
      timings[at]?.push((processorTime() - start) / times / candidate.work);
    }
  }
  return timings;
}

/** Runs a candidate until it is warm; returns how many calls fill its share of a round. */
function warmUp({ run }: Candidate): number {
  const start = processorTime();
  let calls = 0;
  do {
    run();
    calls += 1;
  } while (processorTime() - start < WARM_UP);
  const perCall = (processorTime() - start) / calls;
  return Math.max(1, Math.ceil(ROUND / perCall));
}

/** Processor time of this process so far, in seconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const high = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/** How many times as long `slow` takes as `fast`: the median of the ratios within each round. */
export function ratio(slow: Timing, fast: Timing): number {
  return median(slow.map((seconds, round) => seconds / (fast[round] ?? Number.NaN)));
}
