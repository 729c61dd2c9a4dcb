import type { DealResult, TableResult } from '../../study/deal-result.ts';
import { formatHeadedTable } from '../table.ts';
import { displayWidth } from '../width.ts';
import type { RunContext } from './run-context.ts';

/** A way out that takes more columns than this is told below what it is. */
const WIDEST = 44;

/** What deals give to each of the two over going on without one, and what that is worth. */
export function gainLines({ gains }: DealResult, context: RunContext): string[] {
  const { study, text, dealText, format, style } = context;
  const scales = scaleParties(
    gains.map(({ gain, alternative, ...each }) => ({ ...each, values: [gain.mean, alternative] })),
    context,
  );
  const rows = gains.map(({ gain, alternative }, at) => {
    const { label, factor } = scales.parties[at]!;
    return [
      label,
      format.difference(gain.mean * factor),
      // Where nothing is uncertain there is neither error nor range.
      ...(study.uncertain === 0
        ? []
        : [
            format.error(gain.error * factor),
            format.quantityRange(gain.p05 * factor, gain.p95 * factor, gain.mean, ''),
          ]),
      format.amount(alternative * factor),
    ];
  });
  const right = { align: 'right' } as const;
  return formatHeadedTable(
    [
      dealText.gains(scales.unit),
      dealText.gain,
      ...(study.uncertain === 0 ? [] : [text.error, text.range]),
      dealText.alternative,
    ],
    rows,
    [{ gives: true }, right, right, right, right],
    style,
  );
}

/**
 * What each of the two has besides a deal when they first sit down, each named as what it is.
 *
 * @param hasDeal Whether the deal that they would make is told too.
 * @param most How many ways out are shown.
 */
export function tableLines(
  table: TableResult,
  hasDeal: boolean,
  most: number,
  context: RunContext,
): string[] {
  const { dealText, format, style, say, party } = context;
  const ways = table.ways.slice(0, most);
  const scales = scaleParties(
    table.parties.map(({ goingOn, deal, inside, ...each }, at) => ({
      ...each,
      values: [
        goingOn,
        deal,
        ...[inside].filter(Number.isFinite),
        ...ways.map(({ values }) => values[at] ?? 0),
      ],
    })),
    context,
  );
  const cells = (values: readonly number[]): string[] =>
    values.map((value, at) => format.amount(value * (scales.parties[at]?.factor ?? 1)));
  const insides = table.parties.map(({ inside }) => inside);
  const rows = [
    ...(hasDeal ? [[dealText.deal, ...cells(table.parties.map(({ deal }) => deal))]] : []),
    [dealText.goingOn, ...cells(table.parties.map(({ goingOn }) => goingOn))],
    ...(insides.every(Number.isFinite) ? [[dealText.inside(table.per), ...cells(insides)]] : []),
  ];
  for (const { kind, party: owner, ways: alike } of groupsOf(ways)) {
    const about = { kind, ...(owner !== undefined && { party: party(owner) }) };
    const [only] = alike;
    const line = only === undefined ? '' : dealText.way({ ...about, label: say(only.label) });
    if (only !== undefined && alike.length === 1 && displayWidth(line) <= WIDEST) {
      rows.push([line, ...cells(only.values)]);
    } else {
      rows.push(
        [dealText.way(about)],
        ...alike.map(({ label, values }) => [`  ${say(label)}`, ...cells(values)]),
      );
    }
  }
  const [when = ''] = format.heads([table.date ?? String(table.step)]);
  return formatHeadedTable(
    [dealText.table(when, scales.unit), ...scales.parties.map(({ label }) => label)],
    rows,
    [{ gives: true }, ...scales.parties.map(() => ({ align: 'right' }) as const)],
    style,
  );
}

type WayResult = TableResult['ways'][number];

/** Ways out of one kind and party together, in the order of the first of each. */
function groupsOf(
  ways: readonly WayResult[],
): (Pick<WayResult, 'kind' | 'party'> & { readonly ways: readonly WayResult[] })[] {
  const groups = new Map<string, WayResult[]>();
  for (const way of ways) {
    const key = `${way.kind} ${way.party ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return [...groups.values()].flatMap((alike) =>
    alike.slice(0, 1).map((first) => ({ ...first, ways: alike })),
  );
}

interface Scales {
  /** The unit in words, where all are in one; undefined for plain numbers too. */
  readonly unit: string | undefined;
  /** What each party is called, with its unit where units differ, and what its numbers are multiplied by. */
  readonly parties: readonly { readonly label: string; readonly factor: number }[];
}

/** In what the numbers of parties are told: all in one unit if that is possible. */
export function scaleParties(
  parties: readonly { readonly party: string; readonly unit: string; readonly values: readonly number[] }[],
  { format, party: nameOf, dealText }: RunContext,
): Scales {
  const size = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));
  const isOne = new Set(parties.map(({ unit }) => unit)).size === 1;
  const largest = size(parties.flatMap(({ values }) => values));
  const scaled = parties.map(({ party, unit, values }) => ({
    name: nameOf(party),
    ...format.scale(isOne ? largest : size(values), unit),
  }));
  const words = scaled[0]?.words ?? '';
  return {
    unit: isOne && words !== '' ? words : undefined,
    parties: scaled.map(({ name, words: unit, factor }) => ({
      label: isOne || unit === '' ? name : dealText.inUnit(name, unit),
      factor,
    })),
  };
}
