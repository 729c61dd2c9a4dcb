import { threefry } from '../../src/random/threefry.ts';

/** Independent uniforms in (0, 1) straight from Threefry, for tests against standard errors. */
export function plainUniforms(seed: number, count: number): Float64Array {
  const out = new Float64Array(count);
  for (let i = 0; i < count; i += 4) {
    const words = threefry([seed, 0, 0, 1], [i / 4, 0, 0, 0]);
    for (let k = 0; k < 4 && i + k < count; k += 1) out[i + k] = (words[k]! + 0.5) / 2 ** 32;
  }
  return out;
}
