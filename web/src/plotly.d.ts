/** What the page uses of Plotly. */
declare module 'plotly.js-basic-dist-min' {
  interface PlotElement extends HTMLElement {
    on(
      event: 'plotly_click',
      listener: (event: { readonly points: readonly { readonly pointNumber: number }[] }) => void,
    ): void;
  }
  interface Plotly {
    /** Draws a figure, or changes the one that is drawn already. */
    react(
      element: HTMLElement,
      data: readonly object[],
      layout: object,
      config: object,
    ): Promise<PlotElement>;
    /** Removes a figure. */
    purge(element: HTMLElement): void;
  }
  const plotly: Plotly;
  export default plotly;
}
