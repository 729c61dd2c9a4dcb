/**
 * What is known about an uncertain number, as plain data; `distribution-fault.ts` checks it, `cumulative.ts` and
 * `quantile.ts` compute with it.
 */
export type Distribution = DistributionShape & {
  /** Only values in [low, high] can occur; either bound may be infinite. */
  readonly truncate?: Bounds;
};

/** The lowest and the highest value, both included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export type DistributionShape = Uniform | Triangular | Pert | Normal | Lognormal | Beta | Discrete;

/** All values in [low, high] are equally likely. */
export interface Uniform {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

/** The density rises in a straight line from low to mode and falls in one to high. */
export interface Triangular {
  readonly kind: 'triangular';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** A smooth hump from three points, with mean (low + 4·mode + high) / 6 (Malcolm, Roseboom, Clark and Fazar 1959). */
export interface Pert {
  readonly kind: 'pert';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** The bell curve; `deviation` is the standard deviation. */
export interface Normal {
  readonly kind: 'normal';
  readonly mean: number;
  readonly deviation: number;
}

/** The logarithm is normal with mean log(median) and standard deviation `sigma`. */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly median: number;
  readonly sigma: number;
}

/** low + (high − low)·B with B from the beta distribution with shapes alpha and beta. */
export interface Beta {
  readonly kind: 'beta';
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/** Value k occurs with probability weights[k] / Σ weights; the order of the values does not matter. */
export interface Discrete {
  readonly kind: 'discrete';
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** The name of a kind of distribution. */
export type DistributionKind = DistributionShape['kind'];

/** The most values that a discrete distribution may have. */
export const MOST_VALUES = 1000;

/** Per kind the names of its parameters, in the order in which a list of them is read. */
export const DISTRIBUTION_KINDS = {
  uniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high'],
  normal: ['mean', 'deviation'],
  lognormal: ['median', 'sigma'],
  beta: ['alpha', 'beta', 'low', 'high'],
  discrete: ['values', 'weights'],
} as const satisfies {
  readonly [Kind in DistributionKind]: readonly Exclude<
    keyof Extract<DistributionShape, { kind: Kind }>,
    'kind'
  >[];
};
