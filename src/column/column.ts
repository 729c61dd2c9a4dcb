/** One value per draw, in one unit: the only kind of data that the solver's inner loops see. */
export type Column = Float64Array;

/** How many draws are computed together. Part of what a result means: sums are merged in block order. */
export const BLOCK = 512;
