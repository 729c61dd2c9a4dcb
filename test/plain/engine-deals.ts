import type { CompiledScenario } from '../../src/study/compile.ts';
import { dealResult } from '../../src/study/deal-results.ts';
import type { Solver } from '../../src/study/solver.ts';

/** What Parley tells of the deals of one draw, under the names that the plain implementation gives its numbers. */
export function dealNumbers(compiled: CompiledScenario, solver: Solver): [string, number][] {
  const { deals } = solver.tally;
  const result = dealResult(compiled, solver, 1, 'plain');
  if (result === undefined || deals === undefined) return [];
  const numbers: [string, number][] = [
    ['rounds', result.rounds],
    ['rounds with a zone', times(result.zone.mean, result.rounds)],
    ['rounds without terms', result.excluded * result.rounds],
    ['deals', result.made.mean],
    ['in force', result.inForce.mean],
  ];
  for (const obstacle of result.obstacles) {
    const { kind, share } = obstacle;
    const who = kind === 'apart' ? '' : ` ${obstacle.party}`;
    const which = kind === 'redLine' || kind === 'winSet' ? ` ${obstacle.name}` : '';
    numbers.push([`rounds against ${kind}${who}${which}`, share * result.rounds]);
  }
  for (const { party, gain, alternative } of result.gains) {
    numbers.push([`deals give ${party}`, times(gain.mean, result.made.mean)]);
    numbers.push([`deals instead of ${party}`, times(alternative, result.made.mean)]);
  }
  for (const [at, { name: issue, levels }] of result.issues.entries()) {
    const { isGrid = false, levels: all = [] } = compiled.model.deal.issues[at] ?? {};
    const nameOf = (level: number): string => `${issue}.${isGrid ? level : (all[level]?.name ?? '')}`;
    for (const { name, agreed, inForce } of levels) {
      const level = all.findIndex((each) => each.name === name);
      numbers.push([`deals with ${nameOf(level)}`, times(agreed.mean, result.made.mean)]);
      numbers.push([`in force ${nameOf(level)}`, inForce]);
    }
    for (const [step, date] of deals.dates) {
      for (const [level, made] of date.levels[at] ?? [])
        numbers.push([`deals with ${nameOf(level)} at ${step}`, made]);
    }
  }
  for (const [step, { made }] of deals.dates) numbers.push([`deals at ${step}`, made]);
  return numbers;
}

/** A mean times how much it is a mean over; what is over nothing is 0. */
function times(mean: number, weight: number): number {
  return weight === 0 ? 0 : mean * weight;
}
