/** The presets of elasticities that a market may name. */
export const PRESET_NAMES = ['cars', 'goods'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** Those who can get the rent of a quota. */
export const RENT_HOLDERS = ['exporter', 'importers', 'treasury'] as const;
export type RentHolder = (typeof RENT_HOLDERS)[number];
