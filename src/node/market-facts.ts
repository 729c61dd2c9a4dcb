import { marketCommand } from '../report/command-text.ts';
import type { MarketFacts } from '../report/market/market-json.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { MarketWords } from '../study/market-question.ts';
import type { RunQuestion } from './run-facts.ts';
import { scenarioHash } from './scenario-hash.ts';
import { version } from './version.ts';

/** What a result says about the command that made it, for `marketJson`. */
export function marketFacts(reading: ScenarioReading, question: RunQuestion & MarketWords): MarketFacts {
  const { file, settings, variants, lang } = question;
  return {
    file,
    hash: scenarioHash(reading.tree),
    version,
    lang,
    command: marketCommand(file, variants, settings, question, question),
  };
}
