import { ProblemError } from '../core/problem.ts';
import { marketFacts } from '../node/market-facts.ts';
import type { Sampling } from '../random/sampling.ts';
import { marketCsv } from '../report/market/market-csv.ts';
import { marketJson } from '../report/market/market-json.ts';
import { formatMarkets } from '../report/market/market-report.ts';
import { placeOf } from '../scenario/tree.ts';
import { askMarkets, type MarketWords } from '../study/market-question.ts';
import type { MarketQuestion, MarketStudy } from '../study/market-results.ts';
import { studyMarkets } from '../study/market-study.ts';
import { type BoundScenario, bindScenario } from './bind-scenario.ts';
import type { CommandContext } from './command-context.ts';
import { drive } from './drive.ts';
import { type ExitCode, UsageError } from './io.ts';
import { exitCodeOf, type ScenarioRequest, tell } from './open-scenario.ts';
import { demandEnding, demandWritable, jsonText, note, writeOut } from './write-out.ts';

/** What `parley market` is asked. */
export interface MarketRequest extends ScenarioRequest, MarketWords {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Sampling;
  readonly json: boolean;
  readonly out?: string;
  readonly quiet: boolean;
}

/** Computes what duties and quotas do to the markets of a scenario, without any negotiation. */
export async function market(request: MarketRequest, context: CommandContext): Promise<ExitCode> {
  const { out, quiet } = request;
  if (out !== undefined) {
    demandEnding(out, ['.json', '.csv'], context);
    demandWritable(out, context);
  }
  const bound = await bindScenario(request, context, !quiet);
  if (typeof bound === 'number') return bound;
  try {
    const question = questionOf(bound, request, context);
    const study = await drive(studyMarkets(bound.model, question, request), context, quiet);
    report(study, request, bound, context);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    tell(error.problems, bound.sources, context);
    return exitCodeOf(error.problems) || 1;
  }
}

/**
 * @throws {UsageError} If the words of the command line mean nothing.
 * @throws {ProblemError} If the file has no markets, or duties that exclude each other.
 */
function questionOf(
  { model, reading }: BoundScenario,
  request: MarketRequest,
  { catalogue }: CommandContext,
): MarketQuestion {
  const asked = askMarkets(model, request, placeOf(reading.tree, ['markets']));
  if ('faults' in asked) throw new UsageError(asked.faults.map(catalogue.market.fault).join('\n'));
  if ('problems' in asked) throw new ProblemError(asked.problems);
  return asked.question;
}

function report(
  study: MarketStudy,
  request: MarketRequest,
  { scenario, model, reading, file }: BoundScenario,
  context: CommandContext,
): void {
  const { io, catalogue } = context;
  const { json, out, quiet, variants } = request;
  if (json || out !== undefined) {
    const result = marketJson(study, marketFacts(reading, { ...request, file, lang: catalogue.language }));
    if (out !== undefined)
      writeOut(out, out.endsWith('.csv') ? marketCsv(result) : jsonText(result), context);
    if (json) io.out(jsonText(result));
    if (out !== undefined && !quiet) note(catalogue.messages.wrote(out), context);
    return;
  }
  const background = { scenario, model, changed: reading.changed };
  io.out(formatMarkets(study, background, catalogue, io.outStyle, quiet ? {} : { file, variants }));
}
