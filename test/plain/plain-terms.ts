/** Something that a deal settles: levels by name, or evenly spaced ones. */
export interface PlainIssue {
  readonly levels?: Readonly<Record<string, PlainLevel | string | number>>;
  readonly grid?: {
    readonly from: string | number;
    readonly to: string | number;
    readonly steps: string | number;
  };
}

export interface PlainLevel {
  readonly value?: string | number;
  readonly event?: string;
}

export interface PlainRatifier {
  readonly of: string;
  readonly when?: string;
  readonly needs?: string;
  readonly odds?: string | number;
}

export interface PlainTactic {
  readonly curve?: 'polynomial' | 'exponential';
  readonly beta: string | number;
  readonly kappa?: string | number;
  readonly reserve?: string | number;
}

export interface PlainBargain {
  readonly between: readonly [string, string];
  readonly event?: string;
  readonly readiness?: string;
  readonly solution?: 'nash' | 'kalaiSmorodinsky' | 'egalitarian' | 'utilitarian';
  readonly power?: Readonly<Record<string, string | number>>;
  readonly proposer?: string;
  readonly tactics?: {
    readonly round: string;
    readonly rounds: string | number;
    readonly of: Readonly<Record<string, PlainTactic>>;
  };
}

/** What the deals of a scenario file are about. */
export interface PlainDeals {
  readonly issues?: Readonly<Record<string, PlainIssue>>;
  readonly deal?: { readonly while: string };
  readonly ratifiers?: Readonly<Record<string, PlainRatifier>>;
}

/** Issue → the level agreed; of a grid its number, from 0. */
export type Terms = Readonly<Record<string, string>>;

type Worth = (text: string | number) => number;

/** Every combination of levels, the last issue varying fastest. */
export function everyTerms(issues: Readonly<Record<string, PlainIssue>>, worth: Worth): Terms[] {
  return Object.entries(issues).reduce<Terms[]>(
    (found, [issue, { levels = {}, grid }]) => {
      const names =
        grid === undefined
          ? Object.keys(levels)
          : Array.from({ length: worth(grid.steps) + 1 }, (_, at) => String(at));
      return found.flatMap((terms) => names.map((name) => ({ ...terms, [issue]: name })));
    },
    [{}],
  );
}

/** What an issue is worth in formulas at a level: a text of the language. */
export function levelValue({ levels = {}, grid }: PlainIssue, level: string): string | number {
  if (grid !== undefined) {
    const { from, to, steps } = grid;
    return `(${from}) + ((${to}) - (${from}))*${level}/(${steps})`;
  }
  const entry = levels[level] ?? 0;
  return typeof entry === 'object' ? (entry.value ?? Number.NaN) : entry;
}

/** What a deal raises: its own event, then those of its levels in the order of the issues. */
export function eventsOf(
  { issues = {} }: PlainDeals,
  { event }: PlainBargain,
  terms: Terms,
  levelsToo: boolean,
): string[] {
  const levels = Object.entries(issues).flatMap(([issue, { levels = {} }]) => {
    const entry = levels[terms[issue] ?? ''];
    return typeof entry === 'object' && entry.event !== undefined ? [entry.event] : [];
  });
  return [...(event === undefined ? [] : [event]), ...(levelsToo ? levels : [])];
}

/** The same text for equal terms. */
export function termsKey(terms: Terms | undefined): string {
  return terms === undefined ? '' : Object.values(terms).join(' ');
}
