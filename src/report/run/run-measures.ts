import type { MeasureResult } from '../../study/study.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import { truncate } from '../width.ts';
import type { RunContext } from './run-context.ts';

/** Stands for the time of what never happens. */
const NOTHING = '–';

/** The measures with their ranges and what they are compared with; at most `most` of them. */
export function measureLines(context: RunContext, most: number): string[] {
  const { study, text, format, style } = context;
  const shown = study.measures.slice(0, most);
  if (shown.length === 0) return [];
  const rows = shown.map((measure) => {
    const { value, unit } = measure;
    if (Number.isNaN(value.mean)) return [context.say(measure.label), NOTHING];
    return [
      context.say(measure.label),
      format.quantity(value.mean, unit),
      // Where nothing is uncertain there is neither error nor range.
      ...(study.uncertain === 0
        ? []
        : [
            format.quantityError(value.error, value.mean, unit),
            format.quantityRange(value.p05, value.p95, value.mean, unit),
          ]),
    ];
  });
  const [head = '', ...table] = formatHeadedTable(
    [text.measure, text.value, ...(study.uncertain === 0 ? [] : [text.error, text.range])],
    rows,
    [{ gives: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
    style,
  );
  const lines = table.flatMap((row, at) => {
    const note = noteOn(shown[at]!, context);
    return note === undefined ? [row] : [row, `  ${note}`];
  });
  return [head, ...lines];
}

/** What a measure is compared with, or how likely the condition of a `first` is reached at all. */
function noteOn(measure: MeasureResult, { text, format, style, say }: RunContext): string | undefined {
  const { against, probability, value, unit } = measure;
  const parts: string[] = [];
  if (probability !== undefined) parts.push(text.reachedAtAll(format.probability(probability.mean)));
  if (against !== undefined && against.value !== 0 && !Number.isNaN(value.mean)) {
    const share = format.share(value.mean / against.value);
    parts.push(text.against(share, say(against.label), format.quantity(against.value, unit)));
  }
  if (parts.length === 0) return undefined;
  return truncate(spell(parts.join('  '), style), REPORT_WIDTH - 2, spell('…', style));
}
