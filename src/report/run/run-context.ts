import type { Text } from '../../scenario/schema.ts';
import type { Study } from '../../study/study.ts';
import { createFormat, type Format } from '../number.ts';
import type { Style } from '../style.ts';
import type { Catalogue, RunText } from '../text/catalogue.ts';
import type { DealText } from '../text/deal-words.ts';
import { createSay } from '../text/localise.ts';

/** What the sections of the report on a run share. */
export interface RunContext {
  readonly study: Study;
  readonly text: RunText;
  readonly dealText: DealText;
  readonly format: Format;
  readonly style: Style;
  /** A text of the scenario in the language of the report. */
  readonly say: (text: Text) => string;
  /** What people call a party. */
  readonly party: (name: string) => string;
}

/** Gathers what the sections share. */
export function createRunContext(study: Study, catalogue: Catalogue, style: Style): RunContext {
  const say = createSay(catalogue.language);
  return {
    study,
    text: catalogue.run,
    dealText: catalogue.deal,
    format: createFormat(catalogue),
    style,
    say,
    party: (name) => say(study.parties.find((party) => party.name === name)?.label ?? name),
  };
}
