import { HORIZONS } from '../../market/market.ts';
import type { Change, Difference } from '../../model/difference.ts';
import type { Text } from '../../scenario/schema.ts';
import { cleanText } from '../clean-text.ts';
import { formatNumber } from '../digits.ts';
import { LANGUAGES } from '../text/catalogue.ts';
import { localise } from '../text/localise.ts';
import { graphemes, truncate } from '../width.ts';
import { type DiffContext, isText, type ToldSide } from './diff-context.ts';
import { predicateWords, transitionWords } from './diff-transition.ts';

/** How much of a text is shown, and how much before the first difference, in columns and characters. */
const EXCERPT = 48;
const LEAD = 16;

/** Changes smaller than this part of the first value are not told as a part. */
const LEAST_SHARE = 0.0005;
/** From this many times the first value on a change is told as a multiple. */
const MULTIPLE = 10;

/** What happened to the subject of a difference, in words. */
export function changeWords(difference: Difference, context: DiffContext): string {
  const { diff: text } = context.catalogue;
  const told = transitionWords(difference, context);
  if (told !== undefined) return told;
  const { kind, path, before, after, follows, change, isProse } = difference;
  const place =
    follows === undefined ? [] : [text.comesAfter(nameText([...path.slice(0, -1), follows], context))];
  switch (kind) {
    case 'moved':
      return text.comesAfter(
        follows === undefined ? undefined : nameText([...path.slice(0, -1), follows], context),
      );
    case 'added':
    case 'removed': {
      const side = kind === 'added' ? context.after : context.before;
      const value = valueWords(kind === 'added' ? after : before, path, isProse, side, context);
      const words = kind === 'added' ? text.added(value) : text.removed(value);
      return place.length === 0 ? words : text.aside(words, place);
    }
    case 'changed': {
      if (isText(before) && isText(after) && isProse) return textChange(before, after, context);
      const show = (value: unknown, side: ToldSide): string =>
        valueWords(value, path, isProse, side, context) ?? text.nothing;
      const words = text.changed(show(before, context.before), show(after, context.after));
      const remarks = change === undefined ? [] : remarksOn(change, context);
      return remarks.length === 0 ? words : text.aside(words, remarks);
    }
    default:
      return kind satisfies never;
  }
}

function nameText(path: readonly string[], { catalogue, labelAt }: DiffContext): string {
  const name = path.at(-1) ?? '';
  const label = labelAt(path);
  return label === undefined ? name : catalogue.diff.named(label, name);
}

const PREDICATES: ReadonlySet<string> = new Set(['when', 'while', 'time', 'ever', 'first', 'holds', 'needs']);

/** A value in words; undefined for a thing of several parts. */
function valueWords(
  value: unknown,
  path: readonly string[],
  isProse: boolean,
  side: ToldSide,
  context: DiffContext,
): string | undefined {
  const { catalogue, format } = context;
  const key = path.at(-1) ?? '';
  if (isProse && isText(value))
    return catalogue.diff.quote(truncate(localise(value, catalogue.language), EXCERPT));
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (typeof value === 'object' && value !== null) return partsWords(value, path, side, context);
  if (typeof value !== 'string') return value === undefined ? undefined : String(value);
  if (PREDICATES.has(key) || path.at(-2) === 'stages') return predicateWords(value, side, context);
  const isAmount = /^[+-]?[\d.]+\s*[^\d\s.()-][^()\d]*$/.test(value);
  return cleanText(isAmount ? format.written(value) : value);
}

/** Keys that an entry of several parts is mainly about, the first that it has. */
const MAIN_KEYS = 'value holds share when add atLeast replace limit from odds rate probability'.split(' ');

/** What an entry of several parts is mainly about: one of its keys, its horizons, its distribution. */
function partsWords(
  value: object,
  path: readonly string[],
  side: ToldSide,
  context: DiffContext,
): string | undefined {
  for (const key of MAIN_KEYS) {
    if (Object.hasOwn(value, key)) {
      return valueWords(Reflect.get(value, key), [...path, key], false, side, context);
    }
  }
  if (HORIZONS.every((horizon) => Object.hasOwn(value, horizon))) {
    const { keys } = context.catalogue.diff;
    return HORIZONS.map((each) => `${keys[each] ?? each} ${plainText(Reflect.get(value, each))}`).join(', ');
  }
  const lists = Object.entries(value).filter(([, each]) => Array.isArray(each));
  if (lists.length > 0 && lists.length === Object.keys(value).length) {
    return lists.map(([kind, numbers]) => `${kind} ${numbers.map(plainText).join(', ')}`).join(', ');
  }
  const range = ['min', 'max'].map((key) => Reflect.get(value, key));
  return range.every((each) => each !== undefined) ? range.map(plainText).join(' … ') : undefined;
}

function plainText(value: unknown): string {
  return Array.isArray(value) ? value.map(plainText).join(': ') : cleanText(String(value));
}

function remarksOn({ before, after, unit, isMedian, relative }: Change, context: DiffContext): string[] {
  const { diff: text } = context.catalogue;
  const { format } = context;
  const remarks = isMedian ? [text.median(format.quantity(before, unit), format.quantity(after, unit))] : [];
  if (relative === undefined || Math.abs(relative) < LEAST_SHARE) return remarks;
  const words =
    relative + 1 >= MULTIPLE
      ? text.times(formatNumber(relative + 1))
      : text.byShare(format.share(Math.abs(relative)), relative > 0);
  return [...remarks, words];
}

/** The first place at which two texts differ, in the language of the report or else in the other one. */
function textChange(before: Text, after: Text, { catalogue }: DiffContext): string {
  const { diff: text, language } = catalogue;
  const languages = [language, ...LANGUAGES.filter((each) => each !== language)];
  const shown = languages.find((each) => localise(before, each) !== localise(after, each)) ?? language;
  const [a, b] = [graphemes(localise(before, shown)), graphemes(localise(after, shown))];
  const same = a.findIndex((each, at) => each !== b[at]);
  const start = Math.max((same < 0 ? a.length : same) - LEAD, 0);
  const excerpt = (whole: readonly string[]): string => {
    const rest = whole.slice(start).join('');
    return text.quote(truncate(start > 0 ? `…${rest}` : rest, EXCERPT));
  };
  const words = text.changed(excerpt(a), excerpt(b));
  return shown === language ? words : text.otherLanguage(shown, words);
}
