import { readAskedNumber } from '../model/asked-number.ts';
import type { Parameter } from '../model/model.ts';
import { valueText } from '../model/value-text.ts';
import { parseUnit } from '../quantity/parse-unit.ts';
import type { Distribution } from '../random/distribution.ts';
import { quantile } from '../random/quantile.ts';
import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';

/** How many notches a lever has whose author names no step. */
const NOTCHES = 50;

/** Where a number came from, as told in the scenario. */
export interface LeverOrigin {
  readonly kind: 'sourced' | 'assumed';
  /** Title of the source with its publisher and date, or why the number is assumed. */
  readonly text: Text;
  readonly quote?: string;
  readonly note?: Text;
  readonly url?: string;
}

/** A parameter that a what-if may move; all numbers in `unit`. */
export interface Lever {
  /** The parameter. */
  readonly name: string;
  readonly label: Text;
  /** As `--set` reads it behind a number, such as `%` or `trillion JPY`; '' for plain numbers. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** How far one notch goes. */
  readonly step: number;
  /** The value in the scenario: the number, or the most likely one of what is uncertain. */
  readonly centre: number;
  /** The 5th and 95th percentile of an uncertain number; missing where it is certain. */
  readonly range?: { readonly p05: number; readonly p95: number };
  /** The value as written, such as `triangular 10 %, 25 %, 25 %`. */
  readonly written: string;
  readonly origin: LeverOrigin | undefined;
}

/** The levers of a scenario, in the order of its file. */
export function leversOf({ model, reading }: CompiledScenario): Lever[] {
  return model.parameters.flatMap((parameter) => {
    const entry = reading.scenario?.parameters?.[parameter.name];
    if (entry?.lever === undefined) return [];
    const unit = unitOf(entry.unit, entry.lever.max);
    const inUnit = (value: number): number => tidy(value / unit.factor);
    const bound = (text: string | number): number =>
      inUnit(readAskedNumber(String(text))?.value ?? Number.NaN);
    const [min, max] = [bound(entry.lever.min), bound(entry.lever.max)];
    const step = entry.lever.step === undefined ? tidy((max - min) / NOTCHES) : bound(entry.lever.step);
    const { value } = parameter;
    return [
      {
        name: parameter.name,
        label: parameter.label,
        unit: unit.text,
        min,
        max,
        step,
        centre: inUnit(centreOf(parameter)),
        ...(typeof value === 'number'
          ? {}
          : { range: { p05: inUnit(quantile(value, 0.05)), p95: inUnit(quantile(value, 0.95)) } }),
        written: valueText(entry.value),
        origin: originOf(parameter, reading),
      },
    ];
  });
}

/** A value of a lever as `--set` reads it, such as `15 %` or `0.6/month`. */
export function leverText({ unit }: Pick<Lever, 'unit'>, value: number): string {
  return unit.startsWith('1/') ? `${tidy(value)}${unit.slice(1)}` : `${tidy(value)} ${unit}`.trim();
}

/** Values from one stop of a lever to the other, at equal distances, as `--set` reads them. */
export function leverSteps(lever: Pick<Lever, 'min' | 'max' | 'unit'>, count: number): string[] {
  const { min, max } = lever;
  return Array.from({ length: count }, (_, at) =>
    leverText(lever, tidy(min + ((max - min) * at) / (count - 1))),
  );
}

/** The word for a value: which fifth of the lever's range it lies in. */
export const LEVER_BANDS = ['veryLow', 'low', 'middle', 'high', 'veryHigh'] as const;
export type LeverBand = (typeof LEVER_BANDS)[number];

/** In which fifth of its range a value of a lever lies. */
export function leverBand({ min, max }: Pick<Lever, 'min' | 'max'>, value: number): LeverBand {
  const at = Math.floor(((value - min) / (max - min)) * LEVER_BANDS.length);
  return LEVER_BANDS[Math.min(Math.max(at, 0), LEVER_BANDS.length - 1)] ?? 'middle';
}

/** The unit that a lever is shown in: that of its parameter, or the one its range is written in. */
function unitOf(unit: string | undefined, written: string | number): { factor: number; text: string } {
  const text = unit ?? String(written).replace(/^[+-]?[\d.]+(?:e[+-]?\d+)?\s*/i, '');
  const parsed = text === '' ? undefined : parseUnit(text);
  return parsed === undefined || 'faults' in parsed ? { factor: 1, text: '' } : parsed;
}

/** The most likely value, or the median of what has no single one. */
function centreOf({ value }: Parameter): number {
  if (typeof value === 'number') return value;
  const mode = modeOf(value);
  const { truncate } = value;
  if (mode === undefined) return quantile(value, 0.5);
  return truncate === undefined ? mode : Math.min(Math.max(mode, truncate.low), truncate.high);
}

function modeOf(distribution: Distribution): number | undefined {
  switch (distribution.kind) {
    case 'triangular':
    case 'pert':
      return distribution.mode;
    case 'normal':
      return distribution.mean;
    default:
      return undefined;
  }
}

function originOf({ name }: Parameter, { scenario }: CompiledScenario['reading']): LeverOrigin | undefined {
  const entry = scenario?.parameters?.[name];
  if (entry?.source === undefined) {
    return entry?.assumed === undefined ? undefined : { kind: 'assumed', text: entry.assumed };
  }
  const { from, quote, note } = typeof entry.source === 'string' ? { from: entry.source } : entry.source;
  const source = scenario?.sources?.[from];
  return {
    kind: 'sourced',
    text: source?.title ?? from,
    ...(quote === undefined ? {} : { quote }),
    ...(note === undefined ? {} : { note }),
    ...(source?.url === undefined ? {} : { url: source.url }),
  };
}

/** A number without the last digits that a division leaves behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
