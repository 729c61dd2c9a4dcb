import { DARK, LIGHT, SERIES, SERIES_DARK } from './figure-style.ts';

/** The colours of a surround as Plotly takes them. */
export interface FigureTheme {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly axis: string;
  readonly series: readonly string[];
}

/** The colours of drawings by Plotly; those of `FIGURE_STYLE`. */
export const FIGURE_THEMES: Readonly<Record<'light' | 'dark', FigureTheme>> = {
  light: { ...LIGHT, series: SERIES },
  dark: { ...DARK, series: SERIES_DARK },
};
