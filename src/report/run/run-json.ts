import type { Study } from '../../study/study.ts';
import type { Language } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import { asShare } from './as-share.ts';
import { dealJson } from './run-deal-json.ts';
import type { RunJson } from './run-json-schema.ts';

/** What a result says about the run that made it. */
export interface RunFacts {
  /** The file as named on the command line. */
  readonly file: string;
  /** SHA-256 of the scenario in force. */
  readonly hash: string;
  readonly version: string;
  /** The scenario in force as one YAML file. */
  readonly text: string;
  /** Parameters in the order of their dimensions, and what other files or settings changed without a source. */
  readonly dimensions: readonly string[];
  readonly changed: ReadonlyMap<string, string>;
  readonly lang: Language;
  /** The command that gives the result again. */
  readonly command: string;
}

/** The result of a run as plain data, with all that is needed to repeat it. */
export function runJson(
  study: Study,
  { file, hash, version, text, dimensions, changed, lang, command }: RunFacts,
): RunJson {
  const say = createSay(lang);
  return {
    parley: 1,
    scenario: {
      title: say(study.title),
      file,
      hash,
      text,
      dimensions: [...dimensions],
      changed: Object.fromEntries(changed),
    },
    version,
    command,
    language: lang,
    seed: study.seed,
    sampling: study.sampling,
    draws: study.draws,
    report: { step: study.report.step, date: study.report.date ?? null },
    headline: study.headline,
    outcomes: Object.fromEntries(
      study.outcomes.map(({ name, label, probability, envelope }) => [
        name,
        {
          label: say(label),
          probability: asShare(probability.mean),
          error: probability.error,
          p05: probability.p05,
          p95: probability.p95,
          envelope: Object.fromEntries(
            envelope.map(({ party, low, high }) => [party, { low: asShare(low), high: asShare(high) }]),
          ),
        },
      ]),
    ),
    measures: Object.fromEntries(
      study.measures.map(({ name, label, kind, report, unit, value, probability, against }) => [
        name,
        {
          label: say(label),
          kind,
          report,
          unit,
          mean: ifNumber(value.mean),
          error: ifNumber(value.error),
          p05: ifNumber(value.p05),
          p50: ifNumber(value.p50),
          p95: ifNumber(value.p95),
          ...(probability !== undefined && { probability: asShare(probability.mean) }),
          ...(against !== undefined && {
            against: {
              label: say(against.label),
              value: against.value,
              share: against.value === 0 ? null : ifNumber(value.mean / against.value),
            },
          }),
        },
      ]),
    ),
    timeline: {
      dates: [...study.timeline.dates],
      states: Object.fromEntries(
        Array.from(study.timeline.states, ([name, values]) => [name, values.map(asShare)]),
      ),
    },
    ...(study.deal !== undefined && { deal: dealJson(study.deal, say) }),
    choices: study.choices.map(({ label, case: within, date, options, ...choice }) => ({
      ...choice,
      ...(within !== undefined && { case: within }),
      label: say(label),
      date: date ?? null,
      options: options.map((option) => ({
        ...option,
        label: say(option.label),
        probability: asShare(option.probability),
      })),
    })),
    assumptions: study.assumptions.map(({ name, label, value, why }) => ({
      name,
      label: say(label),
      value,
      why: say(why),
    })),
    sourced: study.sourced,
    uncertain: study.uncertain,
    expectations: study.expectations.map((each) => ({
      ...each,
      sides: each.sides.map(ifNumber),
      error: ifNumber(each.error),
    })),
    size: study.size,
  };
}

/** JSON has no word for what is no number, such as the time of what never happens. */
function ifNumber(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
