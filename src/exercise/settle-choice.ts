import { NODE, NONE, type Site } from '../game/graph.ts';
import { freeEnd } from '../game/policies.ts';
import type { Option } from '../model/model.ts';
import { ask, type Course, noteTurn, stop, takeEdge } from './course.ts';
import { luckAt, pick } from './luck.ts';
import type { ChoiceQuestion } from './question.ts';
import { expects } from './terms.ts';

/** Settles the chance or the choice at which a play stands; stops there where a player has not answered. */
export function settleChoice(course: Course, site: Site): void {
  const { solved } = course.world;
  const { graph } = solved;
  const { node } = course.spot;
  const first = graph.edgeStart[node] ?? 0;
  const isChoice = graph.kind[node] === NODE.choice;
  const free = isChoice ? freeEnd(graph, node, graph.detail[node] ?? 0) : first;
  const [choices, fixed] = [range(first, free), range(free, graph.edgeStart[node + 1] ?? 0)];
  const [luck] = luckAt(course.world.seed, graph.step[node] ?? 0, site.move);
  // What is fixed comes first, so that luck alone says whether there is something to choose.
  const edges = [...fixed, ...choices];
  const drawn =
    edges[
      pick(
        edges.map((edge) => solved.odds(edge)),
        luck,
      )
    ];
  if (drawn === undefined) throw new Error(`nothing can happen at node ${node}`);
  const [before, left] = [meanOf(course, edges), meanOf(course, choices)];
  const total = choices.reduce((sum, edge) => sum + solved.odds(edge), 0);
  const toChoose = left.map((value) => value / total);
  const go = (edge: number, kind: 'chance' | 'choice'): void => {
    const { move, case: index, party } = site;
    const step = graph.step[node] ?? 0;
    const option = graph.edgeOption[edge] ?? NONE;
    takeEdge(course, edge, {
      kind,
      step,
      move,
      case: index,
      option,
      party: kind === 'chance' ? NONE : party,
    });
  };
  if (fixed.includes(drawn)) {
    noteTurn(course, NONE, before, worthsOf(course, drawn));
    go(drawn, 'chance');
    return;
  }
  if (fixed.length > 0) noteTurn(course, NONE, before, toChoose);
  const open = course.sides.has(site.party) ? openOf(course, choices) : [];
  if (open.length < 2) {
    noteTurn(course, site.party, toChoose, worthsOf(course, drawn));
    go(drawn, 'choice');
    return;
  }
  const question = questionAt(course, site, open);
  const answer = ask(course, question);
  if (answer === undefined) return;
  const name = answer.kind === 'choose' ? answer.option : answer.kind;
  const chosen = open.find((edge) => optionOf(course, site, edge)?.name === name);
  if (answer.kind !== 'choose' || chosen === undefined) {
    stop(course, question, {
      kind: 'no-option',
      option: name,
      options: question.options.map((option) => option.name),
    });
    return;
  }
  noteTurn(course, site.party, toChoose, worthsOf(course, chosen), { question, answer });
  go(chosen, 'choice');
}

/** The edges that its party can take: those with a weight. */
function openOf({ world: { solved } }: Course, choices: readonly number[]): number[] {
  return choices.filter((edge) => {
    const weight = solved.graph.edgeOdds[edge] ?? NONE;
    return weight === NONE || solved.register(weight) > 0;
  });
}

/** By party: what it expects, weighed by the odds of some edges. */
function meanOf(course: Course, edges: readonly number[]): number[] {
  const { solved } = course.world;
  return solved.graph.parties.map((_, party) =>
    edges.reduce((sum, edge) => sum + solved.odds(edge) * expects(solved, course.agreed, party, edge), 0),
  );
}

function worthsOf({ world: { solved }, agreed }: Course, edge: number): number[] {
  return solved.graph.parties.map((_, party) => expects(solved, agreed, party, edge));
}

/** The option that an edge stands for. */
export function optionOf({ world: { solved } }: Course, site: Site, edge: number): Option | undefined {
  const { graph } = solved;
  const act = graph.model.moves[site.move]?.cases[site.case]?.act;
  return act !== undefined && 'options' in act ? act.options[graph.edgeOption[edge] ?? NONE] : undefined;
}

function questionAt(course: Course, site: Site, open: readonly number[]): ChoiceQuestion {
  const { solved } = course.world;
  const { graph } = solved;
  const { node } = course.spot;
  const move = graph.model.moves[site.move];
  const found = move?.cases[site.case];
  return {
    kind: 'choice',
    step: graph.step[node] ?? 0,
    move: move?.name ?? '',
    party: graph.model.parties[site.party]?.name ?? '',
    label: (found === undefined || found.name === '' ? move?.label : found.label) ?? '',
    node,
    options: open.map((edge) => {
      const option = optionOf(course, site, edge);
      const payment = graph.payments[graph.edgePayment[edge] ?? NONE]?.[site.party] ?? NONE;
      return {
        name: option?.name ?? '',
        label: option?.label ?? '',
        isDefault: option?.isDefault === true,
        payoff: solved.register(payment),
        edge,
      };
    }),
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}
