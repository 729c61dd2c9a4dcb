import { nearestName } from '../core/nearest.ts';
import { chartJson } from '../report/show/chart-json.ts';
import { formatDot } from '../report/show/dot.ts';
import { formatMermaid } from '../report/show/mermaid.ts';
import { situationJson } from '../report/show/situation-json.ts';
import { formatSituation } from '../report/show/situation-report.ts';
import type { CompiledScenario } from '../study/compile.ts';
import { inspectChart } from '../study/inspect-chart.ts';
import { inspectSituation } from '../study/inspect-situation.ts';
import { momentOf } from '../study/moment.ts';
import type { CommandContext } from './command-context.ts';
import { computeScenario } from './compute-scenario.ts';
import { drive } from './drive.ts';
import { type ExitCode, UsageError } from './io.ts';
import { openScenario, type ScenarioRequest } from './open-scenario.ts';
import type { Look } from './option-values.ts';
import { jsonText } from './write-out.ts';

/** What `parley show --chart` or `--at` is asked. */
export interface LookRequest extends ScenarioRequest {
  readonly draws: number;
  readonly seed: number;
  readonly look: Look;
  readonly json: boolean;
}

/** Computes a scenario and shows its chart, or how things stand at a date. */
export async function look(request: LookRequest, context: CommandContext): Promise<ExitCode> {
  const opened = await openScenario(request, context);
  return computeScenario(opened.reading, opened.sources, context, async (compiled) => {
    context.io.out(await textOf(compiled, request, context));
    return 0;
  });
}

async function textOf(
  compiled: CompiledScenario,
  request: LookRequest,
  context: CommandContext,
): Promise<string> {
  const { catalogue, io } = context;
  const { look: what, json } = request;
  if (what.kind === 'chart') {
    const step = what.at === undefined ? compiled.model.clock.report : stepOf(compiled, what.at, context);
    const course = await drive(inspectChart(compiled, step, request), context, json);
    if (json) return jsonText(chartJson(course, catalogue.language));
    return what.format === 'dot' ? formatDot(course, catalogue) : formatMermaid(course, catalogue);
  }
  const step = stepOf(compiled, what.at, context);
  for (const state of what.states) demandState(compiled, state, context);
  const question = { step, states: what.states };
  const situation = await drive(inspectSituation(compiled, question, request), context, json);
  return json
    ? jsonText(situationJson(situation, catalogue.language))
    : formatSituation(situation, catalogue, io.outStyle);
}

/** @throws {UsageError} If `--at` names no step up to the report. */
function stepOf(
  { model }: CompiledScenario,
  at: string,
  { catalogue: { messages } }: CommandContext,
): number {
  const moment = momentOf(model, at);
  switch (moment.kind) {
    case 'step':
      return moment.step;
    case 'outside':
      throw new UsageError(messages.outsideMoment(at, moment.first, moment.last));
    default:
      throw new UsageError(messages.unknownMoment(at, moment.nearest));
  }
}

/** @throws {UsageError} If there is no such state. */
function demandState(
  { model }: CompiledScenario,
  state: string,
  { catalogue: { messages } }: CommandContext,
): void {
  const known = model.chart.regions.flatMap(({ name, states }) =>
    states.map((each) => `${name}.${each.name}`),
  );
  if (known.includes(state)) return;
  const nearest = nearestName(state, known) ?? known.find((name) => name.endsWith(`.${state}`));
  throw new UsageError(messages.unknownState(state, nearest));
}
