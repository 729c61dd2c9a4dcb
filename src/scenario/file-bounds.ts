/** Bounds that hold before anything is built from a file, so that a hostile one costs little. */
export const FILE_BOUNDS = { bytes: 512 * 1024, depth: 64, keysPerMap: 5_000 } as const;
