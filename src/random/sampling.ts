/** How draws are spread: Sobol points under random shifts, or independent of each other. */
export const SAMPLINGS = ['sobol', 'plain'] as const;
export type Sampling = (typeof SAMPLINGS)[number];
