import type { Rule } from '../../../src/core/problem.ts';
import { talks } from '../marked.ts';

/** A mistake planted in a scenario, and what has to be said about it. */
export interface ProblemCase {
  readonly what: string;
  /** The text of `main.yaml`, with ▸ before the place that the problem shows; without it the problem has no place. */
  readonly text?: string;
  /** Further files, by name; ▸ may stand in one of them instead. */
  readonly files?: Readonly<Record<string, string>>;
  /** The files among them that are laid over `main.yaml` as variants. */
  readonly variants?: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Where it shows: while reading, binding and compiling (the default), in a run, in `check`, in `market`, or in a result. */
  readonly when?: 'compile' | 'run' | 'check' | 'market' | 'result';
  /** Other rules that the same mistake breaks. */
  readonly besides?: readonly Rule[];
}

/** The cases of some rules. */
export type Cases = Partial<Readonly<Record<Rule, readonly ProblemCase[]>>>;

/** A choice of the United States once talks are broken. */
export const choose = (options: string, more = ''): string =>
  talks({
    moves: `moves:
  month: { when: talks.open, chance: { AGREE: 0.1, BREAK: 0.05 } }
  tariff: { when: talks.broken, ${more}party: us, choose: { ${options} } }`,
  });
/** What happens to open talks. */
export const chance = (options: string): string =>
  talks({
    chart: `chart:
  talks: { initial: open, states: { open: { on: { AGREE: agreed, BREAK: broken } }, agreed: {}, broken: {} } }`,
    parties: '',
    moves: `moves:\n  month: { when: talks.open, ${options} }`,
    outcomes: 'outcomes: { deal: { when: talks.agreed }, noDeal: { when: not talks.agreed } }',
  });
/** One parameter. */
export const parameter = (value: string): string =>
  talks({ parameters: `parameters: { speed: { value: ${value}, assumed: a guess } }` });
/** One uncertain parameter, shown by its `value`. */
export const distribution = (text: string): string => parameter(text).replace('value:', '▸value:');
/** One formula. */
export const formula = (text: string): string => talks({ formulas: `formulas: { pace: ${text} }` });
/** One measure. */
export const measure = (text: string): string => talks({ measures: `measures: { frozen: ${text} }` });
/** A tariff that follows the talks. */
export const always = (guards: string): string =>
  talks({
    chart: `chart:
  talks: { initial: open, states: { open: { on: { AGREE: agreed, BREAK: broken } }, agreed: {}, broken: { on: { IMPOSE: hit } }, hit: {} } }
  tariff: { initial: off, states: { off: { always: { ${guards} } }, on: {} } }`,
  });

/** A game with a region for each of `regions` that wanders through `states` states on its own. */
export function wanderers(regions: number, states: number, steps: number): string {
  const names = Array.from({ length: regions }, (_, at) => `walk${at}`);
  const region = (name: string): string =>
    `  ${name}: { initial: s0, states: { ${Array.from({ length: states }, (_, at) => `s${at}: { on: { ${name}_NEXT: s${(at + 1) % states} } }`).join(', ')} } }`;
  return talks({
    parties: '',
    clock: `clock: { steps: ${steps} }`,
    chart: `▸chart:\n${names.map(region).join('\n')}`,
    moves: `moves:\n${names.map((name) => `  ${name}_move: { chance: { ${name}_NEXT: 0.5 } }`).join('\n')}`,
    outcomes: 'outcomes: { start: { when: walk0.s0 }, elsewhere: { when: not walk0.s0 } }',
  });
}

/** What happens to open talks, with an uncertain number `speed`. */
export const uncertain = (options: string, bounds: string): string =>
  chance(options).replace(
    'clock:',
    `parties: { us: { name: US, rationality: 1 } }\nparameters: { speed: { value: { uniform: ${bounds} }, assumed: x } }\nclock:`,
  );
