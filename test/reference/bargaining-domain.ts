import { referenceData } from './files.ts';

interface DomainFile {
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly parties: readonly {
    readonly name: string;
    readonly reserved: number;
    readonly weights: Readonly<Record<string, number>>;
    readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }[];
}

/** One of the deals of a domain, and what it is worth to both. */
export interface Deal {
  readonly levels: readonly string[];
  readonly japan: number;
  readonly us: number;
}

/** A bargaining domain, with all its deals. */
export interface Domain {
  readonly reserved: { readonly japan: number; readonly us: number };
  readonly deals: readonly Deal[];
}

/** Reads a domain that NegMAS solved; utilities are sums of weighted scores. */
export function readDomain(name: string): Domain {
  const { issues, parties } = referenceData<DomainFile>(`negmas/${name}.json`);
  const party = (wanted: string): DomainFile['parties'][number] => {
    const found = parties.find((each) => each.name === wanted);
    if (found === undefined) throw new Error(`no party ${wanted}`);
    return found;
  };
  const worth = (wanted: string, levels: readonly string[]): number =>
    issues.reduce((sum, issue, at) => {
      const { weights, scores } = party(wanted);
      return (
        sum + (weights[issue.name] ?? Number.NaN) * (scores[issue.name]?.[levels[at] ?? ''] ?? Number.NaN)
      );
    }, 0);
  let bundles: string[][] = [[]];
  for (const { values } of issues)
    bundles = bundles.flatMap((levels) => values.map((value) => [...levels, value]));
  return {
    reserved: { japan: party('japan').reserved, us: party('us').reserved },
    deals: bundles.map((levels) => ({ levels, japan: worth('japan', levels), us: worth('us', levels) })),
  };
}
