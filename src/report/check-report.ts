import type { Problem } from '../core/problem.ts';
import type { CheckResult, GameCheckResult } from '../study/study.ts';
import { cleanText } from './clean-text.ts';
import { formatFixed } from './digits.ts';
import { createFormat } from './number.ts';
import { type ProblemJson, problemsJson } from './problems.ts';
import type { Catalogue } from './text/catalogue.ts';

/** One line on a scenario without errors: how large it is, how far it looks, how much of it is assumed. */
export function formatCheck(result: CheckResult, catalogue: Catalogue): string {
  if (result.kind === 'markets') return catalogue.check.marketsOk(result);
  const format = createFormat(catalogue);
  return catalogue.check.ok({
    nodes: format.count(result.size.nodes),
    outcomes: result.outcomes,
    horizon: cleanText(format.written(result.horizon.text)),
    assumed: result.assumed,
  });
}

/** One line on a check that will be repeated: when it ended, how long it took in milliseconds, how many files are watched. */
export function formatWatched(
  { at, elapsed, files }: { readonly at: Date; readonly elapsed: number; readonly files: number },
  catalogue: Catalogue,
): string {
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map((each) => String(each).padStart(2, '0'));
  return catalogue.check.watched({ time: time.join(':'), seconds: formatFixed(elapsed / 1000, 2), files });
}

/** What `check` found in one file, as data. */
export interface CheckJson {
  readonly file: string;
  readonly ok: boolean;
  readonly problems: readonly ProblemJson[];
  readonly size?: GameCheckResult['size'];
  readonly outcomes?: number;
  readonly horizon?: GameCheckResult['horizon'];
  readonly markets?: number;
  readonly suppliers?: number;
  readonly policies?: number;
  readonly assumed?: number;
}

/**
 * What `check` found in one file, as data.
 *
 * @param result Missing where the scenario cannot be computed.
 */
export function checkJson(
  file: string,
  problems: readonly Problem[],
  result: CheckResult | undefined,
  catalogue: Catalogue,
): CheckJson {
  return {
    file,
    ok: problems.every(({ severity }) => severity !== 'error'),
    problems: problemsJson(problems, catalogue),
    ...sizeOf(result),
  };
}

function sizeOf(result: CheckResult | undefined): Partial<CheckJson> {
  if (result === undefined) return {};
  if (result.kind === 'markets') {
    const { markets, suppliers, policies, assumed } = result;
    return { markets, suppliers, policies, assumed };
  }
  const { size, outcomes, horizon, assumed } = result;
  return { size, outcomes, horizon, assumed };
}
