/** The equations of the page, by what they are about. */
export type EquationName = 'hazard' | 'value' | 'choice' | 'nash' | 'demand' | 'supply' | 'pass' | 'error';

/** A paragraph, or an equation with how it is read aloud. */
export type HowPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'equation'; readonly name: EquationName; readonly aloud: string }
  | { readonly kind: 'terms'; readonly terms: readonly (readonly [string, string])[] };

/** The page on how this works, in one language. */
export interface HowText {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly sections: readonly {
    readonly name: HowSection;
    readonly title: string;
    readonly parts: readonly HowPart[];
  }[];
  /** Published work that the formulas are from. */
  readonly sourcesTitle: string;
}

/** The sections, in the order in which a reader asks. */
export const HOW_SECTIONS = [
  'question',
  'phases',
  'who',
  'deal',
  'market',
  'uncertain',
  'measured',
  'checked',
  'limits',
  'device',
  'glossary',
] as const;
export type HowSection = (typeof HOW_SECTIONS)[number];

/** Where the formulas are from; docs/model.md says which is which. */
export const HOW_SOURCES = [
  'Armington, P. S. (1969), A Theory of Demand for Products Distinguished by Place of Production, IMF Staff Papers 16.',
  'Binmore, K., Rubinstein, A. and Wolinsky, A. (1986), The Nash Bargaining Solution in Economic Modelling, RAND Journal of Economics 17.',
  'Francois, J. and Hall, H. K. (2003), Global Simulation Analysis of Industry-Level Trade Policy.',
  'Harel, D. (1987), Statecharts: A Visual Formalism for Complex Systems, Science of Computer Programming 8.',
  'Joe, S. and Kuo, F. Y. (2008), Constructing Sobol Sequences with Better Two-Dimensional Projections, SIAM Journal on Scientific Computing 30.',
  'L’Ecuyer, P. and Lemieux, C. (2002), Recent Advances in Randomized Quasi-Monte Carlo Methods.',
  'McKelvey, R. D. and Palfrey, T. R. (1998), Quantal Response Equilibria for Extensive Form Games, Experimental Economics 1.',
  'Nash, J. F. (1950), The Bargaining Problem, Econometrica 18.',
  'Putnam, R. D. (1988), Diplomacy and Domestic Politics: The Logic of Two-Level Games, International Organization 42.',
  'Selten, R. (1965), Spieltheoretische Behandlung eines Oligopolmodells mit Nachfrageträgheit.',
] as const;
