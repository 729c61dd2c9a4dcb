import type { ObservationResult } from '../../study/market-results.ts';
import { paint } from '../style.ts';
import { formatTable, type TableColumn } from '../table.ts';
import type { MarketContext } from './market-context.ts';

const RIGHT: TableColumn = { align: 'right' };

/** What was measured, and what the markets give in its place at each moment. */
export function observedLines(context: MarketContext): string[] {
  const { study, text, format, say, whens, style } = context;
  const { observations } = study;
  if (observations.length === 0) return [];
  const rows = observations.map(({ observation, measured, moments }: ObservationResult) => {
    const { text: unit } = observation.unit;
    const scale = format.scale(Math.abs(measured.mean), unit);
    const tell = (value: number): string =>
      unit === '%' ? format.change(value / 100) : format.amount(value * scale.factor);
    const label = say(observation.label);
    return [
      `  ${unit === '' || unit === '%' ? label : text.inUnit(label, scale.words)}`,
      format.heads([observation.date])[0] ?? '',
      tell(measured.mean),
      ...moments.map(({ mean }) => tell(mean)),
    ];
  });
  const lines = formatTable(
    [['', '', text.observed, ...whens.map(text.whenHead)], ...rows],
    [{ gives: true }, RIGHT, RIGHT, ...whens.map(() => RIGHT)],
    style,
  );
  return [
    context.title(text.observedTitle),
    ...lines.map((line, at) => (at === 0 ? paint(line, 'dim', style) : line)),
  ];
}
