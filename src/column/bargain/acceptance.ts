import { exp, log1p } from '../../core/elementary.ts';
import type { Column } from '../column.ts';

/** How sharply a party tells gain from loss: λ ≥ 0 per unit of money, or without error. */
export type Rationality = Column | 'perfect';

/** 1/(1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** The logarithm of the logistic function, without loss where that vanishes. */
export function logLogistic(x: number): number {
  return Math.min(x, 0) - log1p(exp(-Math.abs(x)));
}

/** The probability that a party signs terms that give it a gain; without error, whether they do. */
export function acceptance(rationality: Rationality, gain: number, i: number): number {
  if (rationality === 'perfect') return gain > 0 ? 1 : 0;
  return logistic(rationality[i]! * gain);
}
