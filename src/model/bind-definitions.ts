import { type Expression, namesIn } from '../quantity/expression.ts';
import type { Path } from '../scenario/tree.ts';
import type { IssueBinder } from './bind-issues.ts';
import type { MarketBinder } from './bind-markets.ts';
import type { Binding } from './binding.ts';

interface Draft {
  readonly expression: Expression;
  readonly path: Path;
}

/** Binds formulas, conditions, issues and markets, each after those it mentions; cycles are reported once. */
export function bindDefinitions(binding: Binding, markets: MarketBinder, issues: IssueBinder): void {
  const { scenario } = binding;
  const drafts = new Map<string, Draft>();
  for (const [name, entry] of Object.entries(scenario.conditions ?? {})) {
    const path = ['conditions', name, ...(typeof entry === 'string' ? [] : ['when'])];
    const expression = binding.predicate(typeof entry === 'string' ? entry : entry.when, path);
    if (expression !== undefined) drafts.set(name, { expression, path });
  }
  for (const [name, entry] of Object.entries(scenario.formulas ?? {})) {
    const isMap = typeof entry === 'object';
    const path = ['formulas', name, ...(isMap ? ['value'] : [])];
    const expression = binding.parse(isMap ? entry.value : entry, path, 'termsValue');
    if (expression !== undefined) drafts.set(name, { expression, path });
  }
  const done = new Set<string>();
  /** Whether something is being bound already; told as a cycle, once. */
  const isOpen = (name: string, path: Path, chain: readonly string[]): boolean => {
    if (!chain.includes(name)) return false;
    binding.report('formula-cycle', path, { chain: [...chain.slice(chain.indexOf(name)), name] });
    done.add(name);
    return true;
  };
  const visitMarket = (market: string, chain: readonly string[]): void => {
    if (done.has(market) || isOpen(market, ['markets', market], chain)) return;
    const needs = markets.needs(market);
    for (const each of needs.markets) visitMarket(each, [...chain, market]);
    for (const word of needs.words) visit(word, [...chain, market]);
    if (done.has(market)) return;
    done.add(market);
    markets.bind(market);
  };
  const visitIssue = (issue: string, chain: readonly string[]): void => {
    if (done.has(issue) || isOpen(issue, ['issues', issue], chain)) return;
    for (const word of issues.needs(issue)) visit(word, [...chain, issue]);
    if (done.has(issue)) return;
    done.add(issue);
    issues.bind(issue);
  };
  const visit = (name: string, chain: readonly string[]): void => {
    const issue = issues.issueOf(name);
    if (issue !== undefined) visitIssue(issue, chain);
    for (const market of markets.marketsOf(name)) visitMarket(market, chain);
    const draft = drafts.get(name);
    if (draft === undefined || done.has(name) || isOpen(name, draft.path, chain)) return;
    for (const mentioned of namesIn(draft.expression)) visit(mentioned, [...chain, name]);
    if (done.has(name)) return;
    done.add(name);
    settle(binding, name, draft);
  };
  for (const name of drafts.keys()) visit(name, []);
  for (const name of Object.keys(scenario.issues ?? {})) visitIssue(name, []);
  for (const name of Object.keys(scenario.markets ?? {})) visitMarket(name, []);
}

function settle(binding: Binding, name: string, { expression, path }: Draft): void {
  const dimension = binding.dimensionOf(expression, path);
  if (dimension === undefined) return;
  binding.definitions.set(name, expression);
  binding.dimensions.set(name, dimension);
  const entry = binding.scenario.formulas?.[name];
  if (typeof entry !== 'object' || entry.unit === undefined) return;
  const unitPath = ['formulas', name, 'unit'];
  const unit = binding.unit(entry.unit, unitPath);
  if (unit !== undefined) binding.expectUnit(unit, dimension, unitPath);
}
