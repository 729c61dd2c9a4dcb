import type { Rule } from '../../src/core/problem.ts';
import { COMPILED_CASES } from './cases/compiled-cases.ts';
import { DEAL_CASES, DEAL_OTHERS } from './cases/deal-cases.ts';
import { FILE_CASES } from './cases/file-cases.ts';
import { MARKET_CASES, MARKET_OTHERS } from './cases/market-cases.ts';
import { MOVE_CASES } from './cases/move-cases.ts';
import { NAME_CASES } from './cases/name-cases.ts';
import type { ProblemCase } from './cases/planted.ts';
import { UNCERTAINTY_CASES, UNCERTAINTY_OTHERS } from './cases/uncertainty-cases.ts';
import { VALUE_CASES } from './cases/value-cases.ts';

/** Every rule with the mistakes that break it: a new rule does not compile without an entry. */
export const CASES: Readonly<Record<Rule, readonly ProblemCase[]>> = {
  ...FILE_CASES,
  ...NAME_CASES,
  ...VALUE_CASES,
  ...MARKET_CASES,
  ...DEAL_CASES,
  ...MOVE_CASES,
  ...COMPILED_CASES,
  ...UNCERTAINTY_CASES,
};

/** More mistakes that break these rules. */
export const MORE_CASES: readonly (readonly [string, readonly ProblemCase[]])[] = [
  ...Object.entries(UNCERTAINTY_OTHERS),
  ...Object.entries(MARKET_OTHERS),
  ...Object.entries(DEAL_OTHERS),
];
