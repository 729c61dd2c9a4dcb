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
  /** Terms hold until other terms are agreed. */
  readonly termsGiveWayToOthers: boolean;
  /** Terms are in force only where the scenario says so. */
  readonly termsHoldWhereSaid: boolean;
  /** What terms add to the last flows goes on for ever. */
  readonly lastTermsGoOn: boolean;
  /** Terms are worth the difference that they make to a flow, not the flow. */
  readonly termsAddDifferences: boolean;
  /** No terms cross a red line or leave a win-set. */
  readonly linesBind: boolean;
  /** A deal needs the consent of all ratifiers who are asked. */
  readonly consentCounts: boolean;
  /** Gains are weighed by the odds of consent. */
  readonly gainsAreExpected: boolean;
  /** Readiness is a rate, of which a step makes a probability. */
  readonly readinessIsARate: boolean;
  /** Both sign a deal, not the first alone. */
  readonly bothSign: boolean;
  readonly powerCounts: boolean;
  /** The ideal point is that of the zone, not of all that keeps to the lines. */
  readonly idealIsInZone: boolean;
  /** Where nothing is better for both, the terms least unlikely to be signed are on the table. */
  readonly termsFallBack: boolean;
  /** A proposer weighs how likely its offer is to be taken. */
  readonly proposersWeigh: boolean;
  /** The offer of the round before can still be taken. */
  readonly offersStand: boolean;
  readonly levelsRaiseEvents: boolean;
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
  termsGiveWayToOthers: true,
  termsHoldWhereSaid: true,
  lastTermsGoOn: true,
  termsAddDifferences: true,
  linesBind: true,
  consentCounts: true,
  gainsAreExpected: true,
  readinessIsARate: true,
  bothSign: true,
  powerCounts: true,
  idealIsInZone: true,
  termsFallBack: true,
  proposersWeigh: true,
  offersStand: true,
  levelsRaiseEvents: true,
};
