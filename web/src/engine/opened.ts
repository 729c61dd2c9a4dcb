import type { Text } from '../../../src/scenario/schema.ts';
import type { CompiledScenario } from '../../../src/study/compile.ts';
import { type Lever, leversOf } from '../../../src/study/levers.ts';

/** What the page shows of a scenario before anything is computed. */
export interface Opened {
  readonly title: Text;
  readonly description: Text | undefined;
  readonly levers: readonly Lever[];
  readonly parties: readonly { readonly name: string; readonly label: Text }[];
}

/** Gathers it. */
export function openedOf(compiled: CompiledScenario): Opened {
  const { model, reading } = compiled;
  return {
    title: model.title,
    description: reading.scenario?.description,
    levers: leversOf(compiled),
    parties: model.parties.map(({ name, label }) => ({ name, label })),
  };
}
