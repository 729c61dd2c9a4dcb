import type { GameView, IssueView } from '../../../src/exercise/game-view.ts';
import type { News } from '../../../src/exercise/news.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import type { Explorer } from '../explorer/explorer.ts';
import type { Speech } from '../parts/words.ts';

/** Words for what a game is about. */
export interface Teller {
  readonly party: (name: string) => string;
  readonly level: (issue: IssueView, index: number) => string;
  /** Terms, issue by issue. */
  readonly terms: (levels: readonly number[]) => string[];
  readonly news: (news: News) => string;
}

/** Gathers them. */
export function createTeller(
  { issues }: Pick<GameView, 'issues'>,
  { opened }: Explorer,
  text: PlayWords,
  { format, say }: Speech,
): Teller {
  const { parties, chart } = opened.value;
  const states = new Map(
    chart.regions.flatMap((region) => region.states).map(({ name, label }) => [name, label]),
  );
  const party = (name: string): string => say(parties.find((each) => each.name === name)?.label ?? name);
  const level = (issue: IssueView, index: number): string => {
    const found = issue.levels[index];
    if (found === undefined) return '';
    return issue.isGrid ? format.quantity(Number(found.name), issue.unit) : say(found.label);
  };
  const terms = (levels: readonly number[]): string[] =>
    issues.flatMap((issue, at) => {
      const index = levels[at];
      return index === undefined ? [] : [text.term(say(issue.label), level(issue, index))];
    });
  return {
    party,
    level,
    terms,
    news: ({ kind, party: by, about, label, entered, levels }) =>
      text.line(kind, {
        party: by === undefined ? undefined : party(by),
        about: say(about),
        label: label === undefined ? undefined : say(label),
        entered: entered.map((name) => say(states.get(name) ?? name)),
        terms: levels === undefined ? [] : terms(levels),
      }),
  };
}
