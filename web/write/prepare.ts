import { hasErrors, ProblemError } from '../../src/core/problem.ts';
import { readScenarioFile } from '../../src/node/read-scenario-file.ts';
import { scenarioHash } from '../../src/node/scenario-hash.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { byEffect, leverEffects } from '../../src/study/lever-effects.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { simulate, simulateQuickly } from '../../src/study/simulate.ts';
import { openedOf } from '../src/engine/opened.ts';
import { QUICK_DRAWS } from '../src/explorer/answering.ts';
import { PAGE_DRAWS, PAGE_SEED, type Prepared, type ScenarioCard, type VariantCard } from '../src/gallery.ts';

/** How much of a hash an address holds. */
const HASH_DIGITS = 8;

/** Computes what a page begins with. */
export async function prepare(card: ScenarioCard, variants: readonly VariantCard[]): Promise<Prepared> {
  const compiled = await compileShipped(card.name);
  const opened = openedOf(compiled);
  const study = runToEnd(simulate(compiled, { draws: PAGE_DRAWS, seed: PAGE_SEED }));
  const effects = runToEnd(
    leverEffects(compiled, opened.levers, 'stops', { draws: QUICK_DRAWS, seed: PAGE_SEED }),
  );
  return {
    card,
    hash: scenarioHash(compiled.reading.tree).slice(0, HASH_DIGITS),
    opened: { ...opened, levers: byEffect(opened.levers, effects, study) },
    variants,
    study,
    quick: runToEnd(simulateQuickly(compiled, { draws: QUICK_DRAWS, seed: PAGE_SEED })),
  };
}

async function compileShipped(name: string): Promise<CompiledScenario> {
  const { compiled, problems } = compile(await readScenarioFile(`parley/${name}`));
  if (compiled === undefined || hasErrors(problems)) throw new ProblemError(problems);
  return compiled;
}
