import { isTrue } from '../column/operations.ts';
import { combinations } from '../game/deal-groups.ts';
import type { SittingChoice } from '../game/deal-table.ts';
import { NONE } from '../game/graph.ts';
import type { SolvedDraw } from '../study/solve-draw.ts';
import type { DecisionFault } from './decision.ts';

/** Terms on all issues, and what they are worth to two parties in one draw. */
export interface Terms {
  /** The number of the combination; see `DealTable`. */
  readonly number: number;
  /** By issue the index of its level. */
  readonly levels: readonly number[];
  /** The bundle of events that they raise. */
  readonly bundle: number;
  readonly between: readonly [number, number];
  /** The red lines and win-sets that they cross, by index. */
  readonly crossed: readonly number[];
  /** The probability that all consent whose consent is needed. */
  readonly consent: number;
  /** By position in `between`: what each gets at once, in money. */
  readonly lumps: readonly [number, number];
  /** By position in `between` and spell: what they add to the flow, in money per unit of time. */
  readonly flows: readonly [readonly number[], readonly number[]];
}

/** The levels of a combination, by its number. */
export function levelsOf({ graph }: SolvedDraw, number: number): number[] {
  return (graph.deal?.issues ?? []).map(({ stride, levels }) => Math.floor(number / stride) % levels);
}

/** What the levels of all issues come to in a sitting. */
export function termsAt(solved: SolvedDraw, sitting: number, levels: readonly number[]): Terms {
  const { deal } = solved.graph;
  const found = deal?.sittings[sitting];
  if (deal === undefined || found === undefined) throw new RangeError(`no sitting ${sitting}`);
  const { between, hasLumps } = found;
  const chosen = deal.groups.flatMap(({ issues }, group): SittingChoice[] => {
    const index = issues.reduce(
      (sum, issue) => sum * (deal.issues[issue]?.levels ?? 1) + (levels[issue] ?? 0),
      0,
    );
    const choice = found.choices[group]?.[index];
    return choice === undefined ? [] : [choice];
  });
  const parts = deal.spells + (hasLumps ? 1 : 0);
  const sumOf = (part: number): number =>
    chosen.reduce((sum, { worths }) => sum + solved.register(worths[part] ?? NONE), 0);
  const lump = (at: number): number => (hasLumps ? sumOf(at * parts) : 0);
  const flows = (at: number): number[] =>
    Array.from({ length: deal.spells }, (_, spell) => sumOf(at * parts + (hasLumps ? 1 : 0) + spell));
  return {
    number: chosen.reduce((sum, { offset }) => sum + offset, 0),
    levels,
    bundle: deal.bundles.findIndex((_, bundle) => chosen.every(({ bundles }) => bundles[bundle] === true)),
    between,
    crossed: crossedBy(solved, chosen),
    consent: chosen.reduce(
      (product, { consent }) => (consent === NONE ? product : product * solved.register(consent)),
      1,
    ),
    lumps: [lump(0), lump(1)],
    flows: [flows(0), flows(1)],
  };
}

/** The lines that choices cross; NaN crosses a line. */
function crossedBy(solved: SolvedDraw, chosen: readonly SittingChoice[]): number[] {
  return chosen.flatMap(({ lines }) =>
    lines.flatMap(({ line, holds }) => (isTrue(solved.register(holds)) ? [] : [line])),
  );
}

/** The terms that a player names, or why they cannot be. */
export function termsNamed(
  solved: SolvedDraw,
  sitting: number,
  named: Readonly<Record<string, string>>,
): Terms | DecisionFault {
  const { issues } = solved.graph.model.deal;
  const names = issues.map(({ name }) => name);
  const stranger = Object.keys(named).find((name) => !names.includes(name));
  if (stranger !== undefined) return { kind: 'no-issue', issue: stranger, issues: names };
  const levels: number[] = [];
  for (const issue of issues) {
    const level = Object.hasOwn(named, issue.name) ? (named[issue.name] ?? '') : '';
    const index = issue.levels.findIndex(({ name }) => name === level);
    if (index < 0)
      return { kind: 'no-level', issue: issue.name, level, levels: issue.levels.map(({ name }) => name) };
    levels.push(index);
  }
  const terms = termsAt(solved, sitting, levels);
  const [line] = terms.crossed;
  return line === undefined ? terms : { kind: 'line', line };
}

/** All terms of a sitting inside all lines, by their number. */
export function feasibleTerms(solved: SolvedDraw, sitting: number): Terms[] {
  const { deal } = solved.graph;
  const found = deal?.sittings[sitting];
  if (deal === undefined || found === undefined) return [];
  // Lines look at one group each: what crosses one is left out before groups are combined.
  const groups = deal.groups.map(({ issues, choices }, group) =>
    choices.flatMap(({ levels }, index) => {
      const choice = found.choices[group]?.[index];
      return choice === undefined || crossedBy(solved, [choice]).length > 0 ? [] : [{ issues, levels }];
    }),
  );
  return combinations(groups.map(({ length }) => length)).map((picked) => {
    const levels = deal.issues.map(() => 0);
    for (const [group, index] of picked.entries()) {
      const choice = groups[group]?.[index];
      for (const [at, issue] of choice?.issues.entries() ?? []) levels[issue] = choice?.levels[at] ?? 0;
    }
    return termsAt(solved, sitting, levels);
  });
}

/** Which levels of each issue go with some levels of the others inside all lines. */
export function openLevels(solved: SolvedDraw, sitting: number): boolean[][] {
  const { deal } = solved.graph;
  const found = deal?.sittings[sitting];
  if (deal === undefined || found === undefined) return [];
  const open = deal.issues.map(({ levels }) => Array.from({ length: levels }, () => false));
  for (const [group, { issues, choices }] of deal.groups.entries()) {
    for (const [index, { levels }] of choices.entries()) {
      const choice = found.choices[group]?.[index];
      if (choice === undefined || crossedBy(solved, [choice]).length > 0) continue;
      for (const [at, issue] of issues.entries()) {
        const row = open[issue];
        if (row !== undefined) row[levels[at] ?? 0] = true;
      }
    }
  }
  return open;
}

/** What terms agreed before add to something that a party has of each spell; 0 without terms. */
export function ofTerms(agreed: Terms | undefined, party: number, each: (spell: number) => number): number {
  const at = agreed?.between.indexOf(party) ?? -1;
  const flows = at < 0 ? undefined : agreed?.flows[at];
  return (flows ?? []).reduce((sum, flow, spell) => sum + flow * each(spell), 0);
}

/** What a party expects from an edge on, with terms agreed before, in money at the beginning of the step. */
export function expects(solved: SolvedDraw, agreed: Terms | undefined, party: number, edge: number): number {
  return solved.worth(party, edge) + ofTerms(agreed, party, (spell) => solved.worth(party, edge, spell));
}
