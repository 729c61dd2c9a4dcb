import type { Text } from '../../scenario/schema.ts';
import type { DealResult, TableResult } from '../../study/deal-result.ts';
import type { Time } from '../../study/moment.ts';
import type { Spread } from '../../study/study.ts';
import { asShare } from './as-share.ts';
import type { DealJson } from './run-deal-json-schema.ts';

/** What is agreed as plain data, labels in one language. */
export function dealJson(deal: DealResult, say: (text: Text) => string): DealJson {
  const { made, inForce, issues, dates, gains, rules, rounds, zone, excluded, obstacles, ties, table } = deal;
  return {
    made: spreadJson(made),
    inForce: shareJson(inForce),
    issues: Object.fromEntries(
      issues.map(({ name, label, unit, isGrid, mean, levels }) => [
        name,
        {
          label: say(label),
          unit,
          isGrid,
          ...(mean !== undefined && ifKnown(mean, (known) => ({ mean: spreadJson(known) }))),
          levels: levels.map((level) => ({
            name: level.name,
            label: say(level.label),
            ...(level.value !== undefined && { value: level.value }),
            ...ifKnown(level.agreed, (agreed) => ({ agreed: shareJson(agreed) })),
            inForce: asShare(level.inForce),
          })),
        },
      ]),
    ),
    dates: dates.map((date) => ({
      ...timeJson(date),
      made: date.made,
      levels: Object.fromEntries(issues.map(({ name }, at) => [name, (date.levels[at] ?? []).map(asShare)])),
    })),
    gains: Object.fromEntries(
      gains
        .filter(({ gain }) => Number.isFinite(gain.mean))
        .map(({ party, unit, gain, alternative }) => [party, { ...spreadJson(gain), unit, alternative }]),
    ),
    rules: [...rules],
    rounds,
    ...ifKnown(zone, (known) => ({ zone: shareJson(known) })),
    excluded: asShare(excluded),
    obstacles: obstacles.map((each) => {
      const share = asShare(each.share);
      return 'label' in each ? { ...each, label: say(each.label), share } : { ...each, share };
    }),
    ties: asShare(ties),
    ...(rounds > 0 && { table: tableJson(table, say) }),
  };
}

function tableJson(table: TableResult, say: (text: Text) => string): NonNullable<DealJson['table']> {
  const { per, parties, ways } = table;
  return {
    ...timeJson(table),
    per,
    parties: Object.fromEntries(
      parties.map(({ party, unit, goingOn, deal, inside }) => [
        party,
        { unit, goingOn, deal, ...(Number.isFinite(inside) && { inside }) },
      ]),
    ),
    ways: ways.map(({ kind, party, move, event, label, values }) => ({
      kind,
      ...(party !== undefined && { party }),
      move,
      event,
      label: say(label),
      values: Object.fromEntries(parties.map((each, at) => [each.party, values[at] ?? 0])),
    })),
  };
}

/** What is told of a number that there is; a mean over deals is none where no deal is made. */
function ifKnown<Told>(spread: Spread, tell: (spread: Spread) => Told): Told | undefined {
  return Number.isFinite(spread.mean) ? tell(spread) : undefined;
}

/** A number with its error and spread as plain data. */
function spreadJson({ mean, error, p05, p50, p95 }: Spread) {
  return { mean, error, p05, p50, p95 };
}

function shareJson(spread: Spread) {
  return { ...spreadJson(spread), mean: asShare(spread.mean) };
}

function timeJson({ step, date }: Time) {
  return { step, date: date ?? null };
}
