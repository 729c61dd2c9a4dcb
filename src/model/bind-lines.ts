import { choose, number } from '../quantity/build-expression.ts';
import { DIMENSIONLESS } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { RatifierEntry } from '../scenario/deal-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { seesNoState } from './bind-parties.ts';
import type { Binding } from './binding.ts';
import type { Consent, Line } from './deal.ts';
import type { Party } from './model.ts';

/** What excludes terms: the red lines of the parties, in their order. */
export function bindRedLines(binding: Binding, parties: readonly Party[]): Line[] {
  return parties.flatMap((party, index) => {
    const entries = binding.scenario.payoffs?.[party.name]?.redLines ?? {};
    return Object.entries(entries).flatMap(([name, entry]): Line[] => {
      const path = ['payoffs', party.name, 'redLines', name];
      const isMap = typeof entry === 'object';
      const holds = bindOnTerms(binding, isMap ? entry.holds : entry, isMap ? [...path, 'holds'] : path);
      const label = isMap ? (entry.label ?? name) : name;
      const place = placeOfKey(binding.reading.tree, path);
      return holds === undefined ? [] : [{ kind: 'redLine', name, label, party: index, holds, place }];
    });
  });
}

/** Those at home who must consent: win-sets, and consents that are a matter of odds. */
export function bindRatifiers(
  binding: Binding,
  parties: readonly Party[],
): { readonly winSets: readonly Line[]; readonly consents: readonly Consent[] } {
  const bound = Object.entries(binding.scenario.ratifiers ?? {}).flatMap(([name, entry]) => {
    const path = ['ratifiers', name];
    const party = parties.findIndex((each) => each.name === entry.of);
    if (party < 0) binding.reportUnknown(entry.of, 'party', [...path, 'of']);
    const place = placeOfKey(binding.reading.tree, path);
    const frame = { name, label: entry.label ?? name, party, place };
    const { needs, odds } = bindConsent(binding, entry, path);
    return [
      {
        winSet: needs === undefined ? undefined : ({ ...frame, kind: 'winSet', holds: needs } as const),
        consent: odds === undefined ? undefined : { ...frame, odds },
      },
    ];
  });
  return {
    winSets: bound.flatMap(({ winSet }) => winSet ?? []),
    consents: bound.flatMap(({ consent }) => consent ?? []),
  };
}

/** What a ratifier needs and how likely its consent is; where it is not asked it stands in nobody's way. */
function bindConsent(
  binding: Binding,
  entry: RatifierEntry,
  path: Path,
): { readonly needs: Expression | undefined; readonly odds: Expression | undefined } {
  if (entry.needs === undefined && entry.odds === undefined) binding.report('ratifier-without-say', path, {});
  const when = bindOnTerms(binding, entry.when, [...path, 'when']);
  const needs = bindOnTerms(binding, entry.needs, [...path, 'needs']);
  const odds = binding.quantity(entry.odds, [...path, 'odds'], 'termsValue', DIMENSIONLESS);
  const whereAsked = (each: Expression | undefined): Expression | undefined =>
    each === undefined || when === undefined ? each : choose(when, each, number(1));
  return { needs: whereAsked(needs), odds: whereAsked(odds) };
}

/** A condition on terms, which sees no states, not even through a formula. */
function bindOnTerms(
  binding: Binding,
  text: string | number | undefined,
  path: Path,
): Expression | undefined {
  const expression = binding.predicate(text, path, 'terms');
  return expression !== undefined && seesNoState(binding, expression, path, 'terms') ? expression : undefined;
}
