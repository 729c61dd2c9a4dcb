import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { asShare } from '../../../src/report/run/as-share.ts';
import type { OutcomeMap } from '../../../src/study/outcome-map.ts';
import { Drawing } from '../parts/Drawing.tsx';
import { useSpeech } from '../parts/words.ts';

/** How far each arrow key goes, in columns and rows. */
const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
]);

/** A map whose cells can be pointed at and chosen, by pointer and by keys. */
export function MapCells({
  figure,
  map,
  onChoose,
}: {
  readonly figure: Figure;
  readonly map: OutcomeMap;
  readonly onChoose: (column: number, row: number) => void;
}) {
  const { words, format, say } = useSpeech();
  const { sections: text } = words;
  const ref = useRef<HTMLDivElement>(null);
  const at = useSignal<readonly [number, number] | undefined>(undefined);
  const columns = map.x.values.length;
  const rows = map.y.values.length;
  const cellOf = (target: EventTarget | null): readonly [number, number] | undefined => {
    const cell = target instanceof Element ? target.closest('.cell') : null;
    if (!(cell instanceof SVGElement)) return undefined;
    return [Number(cell.dataset['column']), Number(cell.dataset['row'])];
  };
  const press = (event: KeyboardEvent): void => {
    const step = ARROWS.get(event.key);
    if (step !== undefined) {
      const [column, row] = at.value ?? [Math.floor(columns / 2), Math.floor(rows / 2)];
      const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most - 1);
      at.value = [within(column + step[0], columns), within(row + step[1], rows)];
    } else if (event.key === 'Enter' && at.value !== undefined) onChoose(...at.value);
    else return;
    event.preventDefault();
  };
  const told = (): string => {
    if (at.value === undefined) return '';
    const [column, row] = at.value;
    const known = map.outcomes
      .map(({ label, shares }) => ({ label, share: shares[row * columns + column] ?? Number.NaN }))
      .filter(({ share }) => !Number.isNaN(share))
      .toSorted((a, b) => b.share - a.share)[0];
    return text.cell({
      x: format.quantity(map.x.values[column] ?? 0, map.x.unit),
      y: format.quantity(map.y.values[row] ?? 0, map.y.unit),
      outcome: known === undefined ? '…' : say(known.label),
      share: known === undefined ? '' : format.percent(asShare(known.share)),
    });
  };
  return (
    <div
      ref={ref}
      class="cells"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its cells are moved over with the arrow keys
      tabIndex={0}
      aria-label={`${figure.title}. ${text.mapHow}`}
      onKeyDown={press}
      onPointerMove={(event) => {
        at.value = cellOf(event.target) ?? at.value;
      }}
      onClick={(event) => {
        const cell = cellOf(event.target);
        if (cell !== undefined) onChoose(...cell);
      }}
    >
      {figure.drawing.kind === 'svg' && <Drawing root={figure.drawing.root} />}
      <output class="quiet">{told()}</output>
    </div>
  );
}
