import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { createFigureContext, type FigureContext } from '../../../src/report/figures/figure-context.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { unfold, type ViewState } from '../explorer/view-state.ts';
import { Drawing } from '../parts/Drawing.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useSpeech } from '../parts/words.ts';
import { FigureTable } from './FigureTable.tsx';

/** What every figure of the page can be taken away as. */
const KINDS = ['CSV', 'SVG', 'PNG'] as const;

/** What a chart shows. */
export interface ChartParts {
  readonly explorer: Explorer;
  readonly view: ViewState;
  /** Makes the figure for the room there is. */
  readonly make: (context: FigureContext) => Figure;
  /** Stands in place of the drawing: the same figure, made to be touched. */
  readonly live?: (figure: Figure, width: number) => ComponentChildren;
  /** Whether what it comes to is said elsewhere. */
  readonly isBare?: boolean;
}

/** A figure with its numbers as a table, and ways to take both away. */
export function Chart({ explorer, view, make, live, isBare = false }: ChartParts) {
  const { words } = useSpeech();
  const { chart: text } = words;
  const { ref, width } = useWidth<HTMLDivElement>();
  const told = useSignal('');
  const figure = make(createFigureContext(words, width));
  const { name, title, finding, reading, drawing, table } = figure;
  const key = `table-${name}`;
  const isOpen = view.open.value.has(key);
  // Before any script has run the table is there, folded: it is opened without one.
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const take = async (kind: (typeof KINDS)[number] | 'copy'): Promise<void> => {
    const { takeFigure } = await import('./take-figure.ts');
    told.value = await takeFigure(kind, figure, explorer, words);
  };
  return (
    <figure class="chart" aria-label={title}>
      {!isBare && (
        <figcaption>
          <h3>{title}</h3>
          <p>{finding}</p>
        </figcaption>
      )}
      <div ref={ref} class="drawing">
        {live?.(figure, width) ?? (drawing.kind === 'svg' && <Drawing root={drawing.root} />)}
      </div>
      <p class="quiet reading">{reading}</p>
      <div class="chart-tools">
        <details open={isOpen} onToggle={(event) => unfold(view, key, event.currentTarget.open)}>
          <summary aria-label={text.tableOf(title)}>{text.table}</summary>
          {(isOpen || !isAlive) && <FigureTable table={table} caption={title} />}
        </details>
        {isAlive && (
          <>
            {KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                class="bare"
                aria-label={text.take(kind, title)}
                onClick={() => void take(kind)}
              >
                {kind}
              </button>
            ))}
            <button
              type="button"
              class="bare"
              aria-label={text.copyOf(title)}
              onClick={() => void take('copy')}
            >
              {text.copy}
            </button>
          </>
        )}
        <span class="quiet" role="status">
          {told.value}
        </span>
      </div>
    </figure>
  );
}
