import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimelineData } from '../../../src/report/figures/courses.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { createFigureContext } from '../../../src/report/figures/figure-context.ts';
import { FIGURE_THEMES } from '../../../src/report/figures/figure-theme.ts';
import { plotlyTimelineFigure } from '../../../src/report/figures/timeline-plotly.ts';
import { Drawing } from '../parts/Drawing.tsx';
import { idle } from '../parts/idle.ts';
import { useSpeech } from '../parts/words.ts';
import type { Plotter } from './plotter.ts';

/** How long Plotly waits for a moment of rest, in milliseconds. */
const PATIENCE = 4000;

/** Told before a plotter can draw: the drawing that says the same stands in its place. */
type State = Plotter | 'failed' | undefined;

/** A timeline that can be zoomed and read off; until Plotly is there, and where it cannot be had, it is a drawing. */
export function Plot({
  figure,
  data,
  width,
  onPoint,
}: {
  readonly figure: Figure;
  readonly data: TimelineData;
  readonly width: number;
  readonly onPoint: (step: number) => void;
}) {
  const { words } = useSpeech();
  const ref = useRef<HTMLDivElement>(null);
  const [plotter, setPlotter] = useState<State>();
  const [isDark, setDark] = useState(false);
  const point = useRef(onPoint);
  point.current = onPoint;
  useEffect(() => {
    const surround = matchMedia('(prefers-color-scheme: dark)');
    const turn = (): void => setDark(surround.matches);
    turn();
    surround.addEventListener('change', turn);
    return () => surround.removeEventListener('change', turn);
  }, []);
  useEffect(() => {
    let isWanted = true;
    let made: Plotter | undefined;
    fetchPlotter().then(
      ({ createPlotter }) => {
        if (!isWanted || ref.current === null) return;
        made = createPlotter(ref.current, (step) => point.current(step));
        setPlotter(made);
      },
      () => isWanted && setPlotter('failed'),
    );
    return () => {
      isWanted = false;
      made?.remove();
    };
  }, []);
  useEffect(() => {
    if (plotter === undefined || plotter === 'failed') return;
    const theme = FIGURE_THEMES[isDark ? 'dark' : 'light'];
    const { drawing } = plotlyTimelineFigure(data, theme, createFigureContext(words, width));
    if (drawing.kind === 'plotly') plotter.draw(drawing.spec);
  });
  const isPlotted = plotter !== undefined && plotter !== 'failed';
  return (
    <>
      {!isPlotted && figure.drawing.kind === 'svg' && <Drawing root={figure.drawing.root} />}
      {plotter === 'failed' && <p class="quiet">{words.frame.notFetched}</p>}
      <div
        ref={ref}
        class="plot"
        role="img"
        aria-label={`${figure.title}. ${figure.finding}`}
        hidden={!isPlotted}
      />
    </>
  );
}

/** The figure is drawn already: fetching and starting Plotly can wait until nothing else is to be done. */
async function fetchPlotter(): Promise<typeof import('./plotter.ts')> {
  await idle(PATIENCE);
  return import('./plotter.ts');
}
