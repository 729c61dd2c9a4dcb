import { hasErrors } from '../../src/core/problem.ts';
import { compileText } from '../engine.ts';
import { textOf } from '../study/random-scenario.ts';
import { type Feature, wideScenario } from '../study/wide-scenario.ts';
import { solveByEngine } from './engine-answer.ts';
import type { PlainData } from './plain-data.ts';
import { solvePlainly } from './plain-solve.ts';
import type { Rules } from './rules.ts';

const TOLERANCE = 1e-12;
/** With markets: a gain is a small difference of large sums, and rationality multiplies what rounding leaves of it. */
const MARKET_TOLERANCE = 1e-11;

/** What a scenario exercised: features it was given, and what solving it made of it. */
export type Exercised =
  | Feature
  | 'calendar'
  | 'chance'
  | 'choice of several'
  | 'choice with fixed'
  | 'choice with rates'
  | 'counter'
  | 'elapsed'
  | 'hazard'
  | 'repeating layer'
  | 'three regions'
  | 'until';

/** Both answers to one scenario. */
export interface Compared {
  readonly exercised: ReadonlySet<Exercised>;
  /** Whether rounding could decide what a perfectly rational party takes: then there is nothing to compare. */
  readonly isTied: boolean;
  /** Whether agreed terms can weigh in more ways than Parley computes: nothing to compare, either. */
  readonly isRefused: boolean;
  readonly compared: number;
  readonly differing: readonly string[];
}

/** Solves a wide random scenario by Parley and plainly, for the first draw of its seed, and compares every number. */
export async function compareWithPlain(seed: number, rules?: Rules): Promise<Compared> {
  const { data, features } = wideScenario(seed);
  const text = textOf(data);
  const { compiled, problems } = await compileText(text);
  if (problems.some(({ rule }) => rule === 'too-many-spells'))
    return { exercised: new Set(), isTied: false, isRefused: true, compared: 0, differing: [] };
  if (compiled === undefined || hasErrors(problems)) throw new Error(JSON.stringify(problems, undefined, 1));
  const engine = solveByEngine(compiled, seed);
  const plain = solvePlainly(data as unknown as PlainData, engine.parameters, rules);
  const tolerance = features.has('market') ? MARKET_TOLERANCE : TOLERANCE;
  const names = new Set([...engine.numbers.keys(), ...plain.numbers.keys()]);
  const differing = [...names].flatMap((name) => {
    // What one of them never came across has no probability.
    const [found, wanted] = [engine.numbers.get(name) ?? 0, plain.numbers.get(name) ?? 0];
    const isNear = Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    return isNear ? [] : [`seed ${seed}, ${name}: ${found}, plainly ${wanted}`];
  });
  const { model, graph } = compiled;
  const acts = model.moves.flatMap(({ cases }) => cases.map(({ act }) => act));
  const choices = acts.flatMap((act) => (act.kind === 'choose' ? [act.options] : []));
  const has = (kind: string): boolean =>
    choices.some((options) => options.some(({ weight }) => weight.kind === kind));
  const seen: readonly (readonly [Exercised, boolean])[] = [
    ['calendar', model.dates.size > 0],
    ['chance', acts.some(({ kind }) => kind === 'chance')],
    ['choice of several', choices.some((options) => options.length > 2)],
    ['choice with fixed', has('probability')],
    ['choice with rates', has('rate')],
    ['counter', text.includes('co0 ')],
    ['elapsed', text.includes('elapsed.')],
    ['hazard', acts.some(({ kind }) => kind === 'hazard')],
    ['repeating layer', graph.tail.repeats > 1],
    ['three regions', model.chart.regions.length > 2],
    ['until', text.includes('until.')],
  ];
  const exercised = new Set([...features, ...seen.flatMap(([name, is]) => (is ? [name] : []))]);
  return { exercised, isTied: plain.isTied, isRefused: false, compared: names.size, differing };
}
