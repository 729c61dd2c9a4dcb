import type { Text } from '../../scenario/schema.ts';
import type { DealResult } from '../../study/deal-result.ts';
import type { Time } from '../../study/moment.ts';
import type { Spread } from '../../study/study.ts';
import { asShare } from './as-share.ts';
import type { DealJson } from './run-deal-json-schema.ts';

/** What is agreed as plain data, labels in one language. */
export function dealJson(deal: DealResult, say: (text: Text) => string): DealJson {
  const { made, inForce, issues, dates, gains, rounds, zone, excluded, obstacles, ties, table } = deal;
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
          ...(mean !== undefined && { mean: spreadJson(mean) }),
          levels: levels.map((level) => ({
            name: level.name,
            label: say(level.label),
            ...(level.value !== undefined && { value: level.value }),
            agreed: shareJson(level.agreed),
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
      gains.map(({ party, unit, gain, alternative }) => [party, { ...spreadJson(gain), unit, alternative }]),
    ),
    rounds,
    zone: shareJson(zone),
    excluded: asShare(excluded),
    obstacles: obstacles.map((each) => {
      const share = asShare(each.share);
      return 'label' in each ? { ...each, label: say(each.label), share } : { ...each, share };
    }),
    ties: asShare(ties),
    table: {
      ...timeJson(table),
      parties: Object.fromEntries(
        table.parties.map(({ party, unit, goingOn, deal: signed, inside }) => [
          party,
          { unit, goingOn, deal: signed, inside },
        ]),
      ),
      ways: table.ways.map(({ kind, party, move, event, label, values }) => ({
        kind,
        ...(party !== undefined && { party }),
        move,
        event,
        label: say(label),
        values: Object.fromEntries(table.parties.map((each, at) => [each.party, values[at] ?? 0])),
      })),
    },
  };
}

/** A number with its error and spread as plain data. */
export function spreadJson({ mean, error, p05, p50, p95 }: Spread) {
  return { mean, error, p05, p50, p95 };
}

function shareJson(spread: Spread) {
  return { ...spreadJson(spread), mean: asShare(spread.mean) };
}

function timeJson({ step, date }: Time) {
  return { step, date: date ?? null };
}
