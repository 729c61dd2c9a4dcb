import type { ScenarioReading } from '../../scenario/read-scenario.ts';
import type { Scenario, Text } from '../../scenario/schema.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { DescribeSection } from '../text/describe-words.ts';
import type { AmountContext } from './amount-text.ts';

/** A scenario in prose, part by part. */
export interface Description {
  readonly title: string;
  readonly language: string;
  /** The first day of the game, ISO; missing where there are no dates. */
  readonly start?: string;
  /** The day of the latest report in the chronicle. */
  readonly latestReport?: string;
  readonly sections: readonly Section[];
}

/** One part of a description; only parts that have something to say are there. */
export interface Section {
  readonly name: DescribeSection;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A piece of a part; `name` is the path in the scenario of what it tells of. */
export type Block =
  | { readonly kind: 'paragraph'; readonly name?: string; readonly text: string }
  | {
      readonly kind: 'list';
      readonly name?: string;
      /** What introduces the list. */
      readonly lead?: string;
      readonly items: readonly Item[];
    };

/** One entry of a list; `name` as in a block. */
export interface Item {
  readonly name?: string;
  readonly text: string;
}

/** What describing a part of a scenario takes. */
export interface DescribeContext extends AmountContext {
  readonly reading: ScenarioReading;
  readonly scenario: Scenario;
  readonly say: (text: Text) => string;
  readonly catalogue: Catalogue;
}

/** A part that is one paragraph. */
export function paragraph(text: string, name?: string): Block {
  return { kind: 'paragraph', text, ...(name !== undefined && { name }) };
}

/** A list, or nothing where it would be empty. */
export function listOf(items: readonly Item[], lead?: string, name?: string): Block[] {
  if (items.length === 0) return [];
  return [{ kind: 'list', items, ...(lead !== undefined && { lead }), ...(name !== undefined && { name }) }];
}
