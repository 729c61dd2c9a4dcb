import { problem } from '../core/problem.ts';
import { placeOfKey } from '../scenario/tree.ts';
import { bindRatifiers, bindRedLines } from './bind-lines.ts';
import { bindEvent, type MoveFrame } from './bind-options.ts';
import type { Binding } from './binding.ts';
import type { Deal, Issue } from './deal.ts';

/** How many combinations of levels there may be, and how many where parties follow tactics. */
const TERMS = 1_000_000;
const TERMS_WITH_TACTICS = 10_000;

/** How many red lines and win-sets there may be. */
const LINES = 20;

/** Binds what the parties talk about and what binds their hands. */
export function bindDeal(frame: MoveFrame): Deal {
  const { binding, parties } = frame;
  const { scenario } = binding;
  const order = Object.keys(scenario.issues ?? {});
  const issues = order.flatMap((name) => binding.issues.get(name) ?? []);
  checkGroups(binding);
  checkLevelEvents(frame, issues);
  const inForce = binding.predicate(scenario.deal?.while, ['deal', 'while']);
  const redLines = bindRedLines(binding, parties);
  const { winSets, consents } = bindRatifiers(binding, parties);
  const lines = [...redLines, ...winSets];
  if (issues.length === order.length) checkTerms(binding, issues);
  if (lines.length > LINES) {
    const [place] = lines.slice(LINES).map((line) => line.place);
    binding.problems.push(problem('too-many-lines', place, { limit: LINES, received: lines.length }));
  }
  return { issues, while: inForce, lines, consents };
}

/** Reports what has no meaning without issues, and issues without a word on where terms are in force. */
function checkGroups(binding: Binding): void {
  const { scenario } = binding;
  const hasIssues = Object.keys(scenario.issues ?? {}).length > 0;
  if (hasIssues) {
    if (scenario.deal === undefined) binding.report('missing-key', ['issues'], { key: 'deal' });
    return;
  }
  const needIssues = [
    ...(['deal', 'ratifiers'] as const).filter((key) => scenario[key] !== undefined).map((key) => [key]),
    ...Object.entries(scenario.payoffs ?? {}).flatMap(([party, payoff]) =>
      (['deal', 'redLines'] as const)
        .filter((key) => payoff[key] !== undefined)
        .map((key) => ['payoffs', party, key]),
    ),
  ];
  for (const path of needIssues) {
    const place = placeOfKey(binding.reading.tree, path);
    const key = path.at(-1) ?? '';
    binding.problems.push(problem('only-with', place, { key, needs: 'issues' }));
  }
}

function checkLevelEvents(frame: MoveFrame, issues: readonly Issue[]): void {
  for (const issue of issues) {
    for (const { name, event } of issue.levels) {
      if (event !== undefined) bindEvent(frame, event, ['issues', issue.name, 'levels', name, 'event']);
    }
  }
}

/** Reports more combinations of levels than can be weighed. */
function checkTerms(binding: Binding, issues: readonly Issue[]): void {
  const received = issues.reduce((total, { levels }) => total * levels.length, 1);
  const limit = usesTactics(binding) ? TERMS_WITH_TACTICS : TERMS;
  if (received <= limit) return;
  const place = placeOfKey(binding.reading.tree, ['issues']);
  binding.problems.push(problem('too-many-terms', place, { limit, received }));
}

function usesTactics({ scenario }: Binding): boolean {
  return [...Object.values(scenario.calendar ?? {}), ...Object.values(scenario.moves)].some((move) =>
    [move, ...Object.values(('first' in move && move.first) || {})].some(
      ({ bargain }) => bargain?.tactics !== undefined,
    ),
  );
}
