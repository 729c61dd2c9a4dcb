import type { Model } from '../model/model.ts';
import type { IssueReader, TermsPart } from '../model/separate-issues.ts';

/** What depends on terms, taken apart. */
export interface DealParts {
  /** By party: the parts of its flow, and of what it gets at once. */
  readonly flows: readonly (readonly TermsPart[])[];
  readonly lumps: readonly (readonly TermsPart[])[];
  /** By measure: the parts of a flow. */
  readonly measures: readonly (readonly TermsPart[])[];
}

/** Takes apart everything in a model that depends on terms. */
export function dealPartsOf(model: Model, { separate }: IssueReader): DealParts {
  return {
    flows: model.parties.map(({ flow }) => (flow === undefined ? [] : separate(flow))),
    lumps: model.parties.map(({ deal }) => (deal === undefined ? [] : separate(deal))),
    measures: model.measures.map((measure) => (measure.kind === 'flow' ? separate(measure.flow) : [])),
  };
}

/** The issues of a model in groups: those that some part, line or ratifier looks at together are in one. */
export function groupIssues(model: Model, { issuesIn }: IssueReader, parts: DealParts): number[][] {
  const { deal } = model;
  const owner = deal.issues.map((_, index) => index);
  const find = (issue: number): number => {
    const above = owner[issue] ?? issue;
    return above === issue ? issue : find(above);
  };
  const seen = [
    ...[...parts.flows, ...parts.lumps, ...parts.measures].flat().map(({ issues }) => issues),
    ...deal.lines.map(({ holds }) => issuesIn(holds)),
    ...deal.consents.map(({ odds }) => issuesIn(odds)),
  ];
  for (const issues of seen) {
    const [first, ...others] = issues;
    for (const other of others) if (first !== undefined) owner[find(other)] = find(first);
  }
  const groups = new Map<number, number[]>();
  for (const issue of owner.keys()) groups.set(find(issue), [...(groups.get(find(issue)) ?? []), issue]);
  return [...groups.values()];
}

/** Every way to take one of `sizes[k]` things for each k, the first slowest. */
export function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((each) => Array.from({ length: size }, (_, index) => [...each, index])),
    [[]],
  );
}
