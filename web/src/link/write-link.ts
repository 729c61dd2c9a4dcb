import { type Exploration, splitChanges, withoutEmpty } from '../../../src/scenario/exploration.ts';
import { PAGE_DRAWS, PAGE_SEED } from '../gallery.ts';
import { pack } from './deflate.ts';
import { LINK_VERSION, type LinkState, MOST_WRITTEN } from './link-state.ts';

/** An address, or how long it would be where that is too long to be passed on. */
export type WrittenLink =
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'tooLong'; readonly length: number };

/** The prefix of keys about what is compared with. */
export const COMPARED = 'a.';

/**
 * The part of the address behind `#`: what differs from a page as it opens, moved levers as readable pairs
 * (`set.extraDuty=15%25`), other changes packed.
 */
export async function writeLink(state: LinkState): Promise<WrittenLink> {
  const { exploration, compared, language, face, cursor, open, picks, hash, headline } = state;
  const pairs: [string, string][] = [...(await explorationPairs(exploration, ''))];
  if (compared !== undefined) {
    pairs.push([`${COMPARED}s`, compared.base.name], ...(await explorationPairs(compared, COMPARED)));
  }
  if (face !== 'explore') pairs.push(['face', face]);
  if (cursor !== undefined) pairs.push(['at', String(cursor)]);
  if (open.length > 0) pairs.push(['open', open.join(',')]);
  for (const [name, value] of picks) pairs.push([`pick.${name}`, value]);
  if (language !== undefined) pairs.push(['lang', language]);
  if (pairs.length === 0) return { kind: 'link', fragment: '' };
  if (hash !== undefined) pairs.unshift(['h', hash]);
  if (headline !== undefined) pairs.push(['was', headline.toPrecision(6)]);
  pairs.unshift(['v', String(LINK_VERSION)]);
  const fragment = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
  return fragment.length > MOST_WRITTEN
    ? { kind: 'tooLong', length: fragment.length }
    : { kind: 'link', fragment };
}

async function explorationPairs(exploration: Exploration, prefix: string): Promise<[string, string][]> {
  const { base, variants, changes, draws, seed } = exploration;
  const { settings, rest } = splitChanges(changes);
  const pairs: [string, string][] = [...settings].map(([name, value]) => [`set.${name}`, value]);
  for (const variant of variants) pairs.push(['with', variant.replace(/^parley\//, '')]);
  if (Object.keys(withoutEmpty(rest)).length > 0) pairs.push(['changes', await pack(JSON.stringify(rest))]);
  if (base.kind === 'own') {
    pairs.push(['own', base.name], ['text', await pack(base.text)]);
    if (base.below !== undefined) pairs.push(['below', await pack(JSON.stringify(base.below))]);
  }
  if (draws !== PAGE_DRAWS) pairs.push(['draws', String(draws)]);
  if (seed !== PAGE_SEED) pairs.push(['seed', String(seed)]);
  return pairs.map(([key, value]) => [`${prefix}${key}`, value]);
}

/** Percent-encoded, but for signs that are safe and read better as they are. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll(/%(?:2F|2C|3A)/g, decodeURIComponent);
}
