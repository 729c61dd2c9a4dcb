import type { Comparison } from '../../study/compare.ts';
import type { PairedDifference } from '../../study/paired-difference.ts';
import type { Spread } from '../../study/study.ts';
import type { Language } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import type { CompareJson } from './compare-json-schema.ts';

/** What a result says about the comparison that made it. */
export interface CompareFacts {
  /** By scenario: as named on the command line, and the hash of the scenario in force. */
  readonly files: readonly { readonly file: string; readonly hash: string }[];
  readonly version: string;
  readonly lang: Language;
  readonly command: string;
}

/** The result of a comparison as plain data. */
export function compareJson(
  comparison: Comparison,
  { files, version, lang, command }: CompareFacts,
): CompareJson {
  const say = createSay(lang);
  const numbers = (
    unit: string,
    { values, differences }: Pick<Comparison['outcomes'][number], 'values' | 'differences'>,
  ): Pick<CompareJson['outcomes'][number], 'unit' | 'values' | 'differences'> => ({
    unit,
    values: values.map((each) => (each === undefined ? null : spread(each))),
    differences: differences.map((each) => (each === undefined ? null : paired(each))),
  });
  return {
    parley: 1,
    version,
    command,
    language: lang,
    seed: comparison.seed,
    sampling: comparison.sampling,
    draws: comparison.draws,
    scenarios: comparison.scenarios.map(({ title, report, uncertain, shared, moved }, at) => ({
      title: say(title),
      file: files[at]?.file ?? '',
      hash: files[at]?.hash ?? '',
      report: { step: report.step, date: report.date ?? null },
      uncertain,
      shared,
      moved: [...moved],
    })),
    headline: comparison.headline,
    outcomes: comparison.outcomes.map((each) => ({
      name: each.name,
      label: say(each.label),
      ...numbers('1', each),
    })),
    measures: comparison.measures.map((each) => ({
      name: each.name,
      label: say(each.label),
      kind: each.kind,
      report: each.report,
      ...numbers(each.unit, each),
    })),
  };
}

function spread({ mean, error, p05, p50, p95 }: Spread) {
  return {
    mean: ifNumber(mean),
    error: ifNumber(error),
    p05: ifNumber(p05),
    p50: ifNumber(p50),
    p95: ifNumber(p95),
  };
}

function paired(difference: PairedDifference) {
  const { higher, lower } = difference;
  return { ...spread(difference), higher: ifNumber(higher), lower: ifNumber(lower) };
}

/** JSON has no word for what is no number. */
function ifNumber(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
