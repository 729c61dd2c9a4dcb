import { placeOf } from '../scenario/tree.ts';
import type { CompiledScenario } from './compile.ts';
import { askMarkets } from './market-question.ts';
import type { MarketQuestion } from './market-results.ts';

/**
 * The markets of a negotiation at every horizon, with the policies that are in force together with its first, as `parley
 * market` asks without options.
 *
 * @returns Undefined where there are no markets, or none that can be looked at like that.
 */
export function marketsInForce({
  model,
  reading,
}: Pick<CompiledScenario, 'model' | 'reading'>): MarketQuestion | undefined {
  const words = { duties: [], quotas: [], deal: [], horizon: undefined };
  const asked = askMarkets(model, words, placeOf(reading.tree, ['markets']));
  return 'question' in asked ? asked.question : undefined;
}
