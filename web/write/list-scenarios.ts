import { readScenarioFile } from '../../src/node/read-scenario-file.ts';
import { shippedNames } from '../../src/node/shipped.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import type { ScenarioCard, VariantCard } from '../src/gallery.ts';

/** A scenario of the gallery with the variants that can be laid over it. */
export interface Listed {
  readonly card: ScenarioCard;
  readonly variants: readonly VariantCard[];
}

interface Shipped {
  readonly name: string;
  readonly scenario: Scenario;
  /** The files that it extends, nearest first. */
  readonly below: readonly string[];
}

const PREFIX = 'parley/';

/** The negotiations that come with the program, cases first, each with its variants; markets alone have no page. */
export async function listScenarios(): Promise<Listed[]> {
  const shipped = await Promise.all(shippedNames().map(readShipped));
  const games = shipped.filter(({ scenario }) => Object.keys(scenario.outcomes ?? {}).length > 0);
  return games
    .filter(({ below }) => below.length === 0)
    .map(({ name, scenario: { title, description } }) => {
      const inner = name.slice(PREFIX.length);
      const variants = games
        .filter(({ below }) => below.at(-1) === name)
        .map((variant) => ({
          name: variant.name,
          title: variant.scenario.title,
          description: variant.scenario.description,
        }));
      const group = inner.startsWith('theory/') ? 'theory' : 'cases';
      return { card: { name: inner, group, title, description } as const, variants };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Cases with more variants come first: they are worked out furthest. */
function rank({ card, variants }: Listed): number {
  return (card.group === 'cases' ? 0 : 1000) - variants.length;
}

async function readShipped(name: string): Promise<Shipped> {
  const { scenario, sources } = await readScenarioFile(name);
  if (scenario === undefined) throw new Error(`${name} cannot be read`);
  const below = [...sources.keys()].slice(1).filter((file) => !file.endsWith('.csv'));
  return { name, scenario, below: below.map((file) => nameOf(file)) };
}

function nameOf(file: string): string {
  return file.startsWith(PREFIX) ? file : `${PREFIX}${file.replace(/\.yaml$/, '')}`;
}
