import { type Exploration, restText, splitChanges } from '../../../src/scenario/exploration.ts';
import type { Question, WhatIf } from './protocol.ts';

/** The name of the file that holds what is changed besides numbers. */
export const CHANGES_FILE = 'changes.yaml';

/** An exploration as the engine is asked about it. */
export function whatIfOf(exploration: Exploration): WhatIf {
  const { base, variants, changes } = exploration;
  const rest = restText(exploration);
  return {
    entry: base.name,
    texts: {
      ...(base.kind === 'own' ? { ...base.below, [base.name]: base.text } : {}),
      ...(rest === undefined ? {} : { [CHANGES_FILE]: rest }),
    },
    variants: rest === undefined ? variants : [...variants, CHANGES_FILE],
    settings: [...splitChanges(changes).settings].map(([name, value]) => ({ name, value })),
  };
}

/** An exploration with its draws as a question to the engine. */
export function questionOf(exploration: Exploration): Question {
  return { whatIf: whatIfOf(exploration), draws: exploration.draws, seed: exploration.seed };
}
