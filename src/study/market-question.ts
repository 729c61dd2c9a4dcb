import { nearestName } from '../core/nearest.ts';
import { type Place, type Problem, problem } from '../core/problem.ts';
import { HORIZONS, type MarketSystem } from '../market/market.ts';
import { rivalReplacements } from '../market/rival-replacements.ts';
import { askPolicies, limitedTwice, type PolicyWords } from '../model/ask-policies.ts';
import { askTerms } from '../model/ask-terms.ts';
import { keyboardText, readAskedNumber } from '../model/asked-number.ts';
import { createTermsTest } from '../model/holds-with-terms.ts';
import type { Model } from '../model/model.ts';
import type { PolicyFault } from '../model/policy-fault.ts';
import type { TermsFault } from '../model/terms-fault.ts';
import { sameDimension } from '../quantity/dimension.ts';
import type { MarketMoment, MarketQuestion } from './market-results.ts';
import type { HorizonFault, QuotasFault } from './question-fault.ts';

/** What is asked of the markets of a scenario, in words. */
export interface MarketWords extends PolicyWords {
  /** A horizon or an age such as `18 months`; undefined for every horizon. */
  readonly horizon: string | undefined;
  /** The terms taken as agreed, such as `agriculture=tpp`; none for no deal. */
  readonly deal: readonly string[];
}

/** What is wrong with a question in words: the words, or the file that they are about. */
export type AskedMarkets =
  | { readonly question: MarketQuestion }
  | { readonly faults: readonly (PolicyFault | TermsFault | HorizonFault | QuotasFault)[] }
  | { readonly problems: readonly Problem[] };

/**
 * Makes a question out of words.
 *
 * @param place Where the markets stand in the file, or should.
 */
export function askMarkets(model: Model, words: MarketWords, place: Place): AskedMarkets {
  const { markets: system } = model;
  if (system.markets.length === 0) return { problems: [problem('no-markets', place, {})] };
  const agreed = askTerms(model.deal, words.deal);
  const terms = 'faults' in agreed ? undefined : agreed.terms;
  const asked = askPolicies(system, words, terms === undefined ? undefined : createTermsTest(model, terms));
  const timed = askMoments(system, words.horizon);
  const faults = [
    ...('faults' in agreed ? agreed.faults : []),
    ...('faults' in asked ? asked.faults : []),
    ...('fault' in timed ? [timed.fault] : []),
  ];
  if ('faults' in agreed || 'faults' in asked || 'fault' in timed) return { faults };
  const rivals = rivalReplacements(asked.system);
  if (rivals.length > 0)
    return {
      problems: rivals.map(({ first, second, supplier }) =>
        problem('replaced-twice', second.place, {
          first: first.name,
          second: second.name,
          supplier,
          state: '',
        }),
      ),
    };
  const limited = limitedTwice(asked.system);
  if (limited !== undefined) {
    const { first, second } = limited;
    return { faults: [{ kind: 'quotasTwice', first: first.name, second: second.name }] };
  }
  const inForce = new Set([...asked.system.duties, ...asked.system.quotas].map(({ name }) => name));
  const leftOut = [...system.duties, ...system.quotas].filter(({ name }) => !inForce.has(name));
  return { question: { system: asked.system, leftOut, terms, moments: timed.moments } };
}

function askMoments(
  { markets }: MarketSystem,
  received: string | undefined,
): { readonly moments: readonly MarketMoment[] } | { readonly fault: HorizonFault } {
  if (received === undefined) return { moments: HORIZONS.map((horizon) => ({ kind: 'horizon', horizon })) };
  const text = keyboardText(received);
  const horizon = HORIZONS.find((each) => each === text);
  if (horizon !== undefined) return { moments: [{ kind: 'horizon', horizon }] };
  const asked = readAskedNumber(text);
  const timeless = markets.filter(({ ages }) => ages === undefined);
  const isAge = markets.every(
    ({ ages }) => ages === undefined || (asked !== undefined && sameDimension(asked.dimension, ages.time)),
  );
  if (asked === undefined || asked.value < 0 || !isAge) {
    const nearest = nearestName(text, HORIZONS);
    return {
      fault: { kind: 'unknownHorizon', received, ...(nearest === undefined ? {} : { nearest }) },
    };
  }
  if (timeless.length > 0)
    return { fault: { kind: 'agesMissing', received, markets: timeless.map(({ name }) => name) } };
  return { moments: [{ kind: 'age', age: asked.value, text }] };
}
