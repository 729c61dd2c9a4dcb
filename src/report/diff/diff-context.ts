import type { DiffSide } from '../../model/diff.ts';
import { dataAt, isBilingual, isMap } from '../../model/plain-data.ts';
import type { Text } from '../../scenario/schema.ts';
import type { Labels } from '../labels.ts';
import { createFormat, type Format } from '../number.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { localise } from '../text/localise.ts';

/** One of two compared scenarios, with what people call its things. */
export interface ToldSide extends DiffSide {
  /** The file as named on the command line, with its settings. */
  readonly title: string;
  readonly labels: Labels;
}

/** What telling a difference takes. */
export interface DiffContext {
  readonly before: ToldSide;
  readonly after: ToldSide;
  readonly catalogue: Catalogue;
  readonly format: Format;
  /** What people call the thing at a path, in the second scenario or else the first. */
  readonly labelAt: (path: readonly string[]) => string | undefined;
}

/** Gathers what telling the differences of two scenarios takes. */
export function createDiffContext(before: ToldSide, after: ToldSide, catalogue: Catalogue): DiffContext {
  const labelAt = (path: readonly string[]): string | undefined =>
    [after, before].map((side) => labelOf(side, path, catalogue)).find((label) => label !== undefined);
  return { before, after, catalogue, format: createFormat(catalogue), labelAt };
}

function labelOf(side: ToldSide, path: readonly string[], { language }: Catalogue): string | undefined {
  const [name = ''] = path.slice(-1);
  const isOfBargain = path.at(-2) === 'power' || (path.at(-2) === 'of' && path.at(-3) === 'tactics');
  if (path.at(-2) === 'payoff' || isOfBargain || (path[0] === 'payoffs' && path.length === 2))
    return side.labels.party(name);
  if (path[0] === 'markets' && path.at(-2) === 'inputs') return side.labels.market(name);
  if (path[0] === 'markets' && path.length === 4 && path[2] === 'suppliers')
    return side.labels.supplier(path[1] ?? '', name);
  const found = dataAt(side.data, path);
  if (!isMap(found) || path.length === 0) return undefined;
  const text = [found['label'], found['name'], found['title']].find(isText);
  return text === undefined ? undefined : localise(text, language);
}

/** Whether a value is words for people: plain, or one for each language. */
export function isText(value: unknown): value is Text {
  return typeof value === 'string' || isBilingual(value);
}
