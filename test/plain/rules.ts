/** Rules of the language that the plain implementation can be told to get wrong, one at a time. */
export interface Rules {
  /** Whole steps since the initial states were entered, in step 0. */
  readonly elapsedAtStart: number;
  /** Whole steps since a state was entered, in the step of entry. */
  readonly elapsedAtEntry: number;
  readonly calendarComesFirst: boolean;
  /** `always` is followed until nothing moves any more, not once. */
  readonly alwaysComesToRest: boolean;
  readonly countersStayAtMost: boolean;
  /** Flows run through the step, rather than falling due at its beginning. */
  readonly flowsRunContinuously: boolean;
  /** What an edge pays is not discounted within its step. */
  readonly paymentsAreAtOnce: boolean;
  /** Rates compete: the odds of a step are shared out in proportion. */
  readonly ratesCompete: boolean;
  /** Without its rate, an option would come up in every step. */
  readonly ratesWeighOptions: boolean;
  /** Fixed probabilities are taken off what is left to choose. */
  readonly fixedComesOff: boolean;
  readonly lastFlowGoesOn: boolean;
  /** `ever` and `first` ask after the moves of each step, so never of the initial states. */
  readonly passagesStartAfterMoves: boolean;
  /** The first of the cases whose condition holds acts, and no other. */
  readonly firstCaseActs: boolean;
  /** Points of several duties add up. */
  readonly dutiesStack: boolean;
  /** Dearer inputs raise the cost of those who use them. */
  readonly inputsRaiseCosts: boolean;
  /** The horizon of a market follows its states or the age of the duty. */
  readonly marketsAdjust: boolean;
}

/** The rules as docs/model.md has them. */
export const RULES: Rules = {
  elapsedAtStart: 1,
  elapsedAtEntry: 0,
  calendarComesFirst: true,
  alwaysComesToRest: true,
  countersStayAtMost: true,
  flowsRunContinuously: true,
  paymentsAreAtOnce: true,
  ratesCompete: true,
  ratesWeighOptions: true,
  fixedComesOff: true,
  lastFlowGoesOn: true,
  passagesStartAfterMoves: true,
  firstCaseActs: true,
  dutiesStack: true,
  inputsRaiseCosts: true,
  marketsAdjust: true,
};
