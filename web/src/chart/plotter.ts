import Plotly from 'plotly.js-basic-dist-min';
import type { PlotlySpec } from '../../../src/report/figures/plotly-spec.ts';

/** Draws figures of Plotly into one element. */
export interface Plotter {
  /** Draws a figure, or brings what is drawn up to it; of several that wait only the last is drawn. */
  draw(spec: PlotlySpec): void;
  remove(): void;
}

const CONFIG = { displayModeBar: false, showTips: false } as const;

/**
 * Makes a plotter.
 *
 * @param onPoint Is told which point along a line the reader touches.
 */
export function createPlotter(element: HTMLElement, onPoint: (index: number) => void): Plotter {
  let waiting: PlotlySpec | undefined;
  let isDrawing = false;
  let isListening = false;
  const work = async (): Promise<void> => {
    if (isDrawing) return;
    isDrawing = true;
    while (waiting !== undefined) {
      const { data, layout } = waiting;
      waiting = undefined;
      const drawn = await Plotly.react(element, data, { ...layout, uirevision: 'kept' }, CONFIG);
      if (!isListening) {
        isListening = true;
        drawn.on('plotly_click', ({ points: [point] }) => {
          if (point !== undefined) onPoint(point.pointNumber);
        });
      }
    }
    isDrawing = false;
  };
  return {
    draw: (spec) => {
      waiting = spec;
      void work();
    },
    remove: () => {
      waiting = undefined;
      Plotly.purge(element);
    },
  };
}
