/** The words of the sections below the answer. Every string argument is formatted already. */
export interface SectionWords {
  readonly title: Readonly<
    Record<
      'time' | 'why' | 'stakes' | 'markets' | 'deal' | 'spread' | 'tornado' | 'map' | 'compare' | 'sources',
      string
    >
  >;
  /** What a section is about, in a sentence. */
  readonly lead: Readonly<Record<'markets' | 'spread', string>>;
  /** What A is. */
  readonly againstWritten: string;
  readonly againstKept: string;
  readonly across: string;
  readonly upwards: string;
  readonly mapHow: string;
  /** The cell that is pointed at. */
  readonly cell: (facts: { x: string; y: string; outcome: string; share: string }) => string;
  readonly cursor: string;
  readonly toReport: string;
  readonly region: string;
  readonly number: string;
  readonly working: string;
  /** What is shown is about the state before the last change. */
  readonly old: string;
  /** Only a part of what is asked for is known. */
  readonly finer: string;
  readonly error: (facts: { mean: string; error: string }) => string;
  readonly draws: string;
  readonly seed: string;
  readonly saveReport: string;
  readonly reportSaved: string;
  readonly commandTitle: string;
  readonly file: string;
}
