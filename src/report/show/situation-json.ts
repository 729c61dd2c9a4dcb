import type { Time } from '../../study/moment.ts';
import type { Contrast, Situation } from '../../study/situation.ts';
import { asShare } from '../run/as-share.ts';
import type { Language } from '../text/catalogue.ts';
import { createSay } from '../text/localise.ts';
import type { SituationJson } from './show-json-schema.ts';

/** A situation as plain data. */
export function situationJson(situation: Situation, language: Language): SituationJson {
  const say = createSay(language);
  const { title, seed, draws, step, date, given, probability, effectiveDraws, nearest, report } = situation;
  const timeJson = (time: Time) => ({ step: time.step, date: time.date ?? null });
  return {
    parley: 1,
    title: say(title),
    seed,
    draws,
    step,
    date: date ?? null,
    given: [...given],
    probability: asShare(probability.mean),
    error: probability.error,
    effectiveDraws,
    nearest: nearest === undefined ? null : timeJson(nearest),
    report: timeJson(report),
    outcomes: Object.fromEntries(
      situation.outcomes.map((each) => [
        each.name,
        { label: say(each.label), ...contrastJson(each.probability) },
      ]),
    ),
    parties: Object.fromEntries(
      situation.parties.map((each) => [
        each.name,
        { label: say(each.label), unit: each.unit, ...contrastJson(each.value) },
      ]),
    ),
    states: Object.fromEntries(
      situation.regions.flatMap(({ states }) =>
        states.map((each) => [
          each.name,
          { label: say(each.label), there: known(each.there), overall: asShare(each.overall) },
        ]),
      ),
    ),
    choices: situation.choices.map(({ case: within, label, reached, options, move, party }) => ({
      move,
      ...(within !== undefined && { case: within }),
      label: say(label),
      party,
      reached: asShare(reached),
      options: options.map((option) => ({
        event: option.event,
        label: say(option.label),
        probability: asShare(option.probability),
        worths: option.worths.map((worth) => ({ ...worth })),
      })),
    })),
  };
}

function contrastJson({ there, error, elsewhere, overall }: Contrast) {
  const isKnown = !Number.isNaN(there);
  return { there: known(there), error: isKnown ? error : null, elsewhere: known(elsewhere), overall };
}

/** JSON knows no number that is none. */
function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
