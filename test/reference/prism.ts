import { referenceData, type Settings } from './files.ts';

/** A variant of a model: changed constants, and PRISM's answers by property. */
export interface Variant {
  readonly changes: Settings;
  readonly results: Readonly<Record<string, number | { readonly value: number }>>;
}

/** PRISM's stored answers, by the file of the model. */
export interface PrismResults {
  readonly 'freeze-talks.dtmc.prism': {
    readonly variants: Readonly<Record<string, Variant>>;
    readonly cumulative_by_month: Readonly<Record<string, readonly number[]>>;
  };
  readonly 'japan-us-2018.dtmc.prism': { readonly variants: Readonly<Record<string, Variant>> };
  readonly 'threat-timing.mdp.prism': { readonly results: Variant['results'] };
  readonly 'japan-us-2018.mdp.prism': {
    readonly results: Readonly<Record<string, number>>;
    readonly value_max_by_vHit: Readonly<Record<string, number>>;
    readonly policy_counts_by_vHit: Readonly<
      Record<string, { readonly impose: number; readonly putoff: number }>
    >;
  };
}

/** Reads PRISM's stored answers. */
export function prismResults(): PrismResults {
  return referenceData<PrismResults>('prism/results.json');
}

/** One answer: some are stored with their exact fraction, some bare. */
export function answer(results: Variant['results'], property: string): number {
  const found = results[property];
  if (found === undefined) throw new Error(`no stored answer to ${property}`);
  return typeof found === 'number' ? found : found.value;
}
