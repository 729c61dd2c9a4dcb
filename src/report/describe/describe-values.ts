import type { Measure } from '../../model/model.ts';
import type { MeasureEntry } from '../../scenario/schema.ts';
import { conditionText, termTexts } from './amount-text.ts';
import { type Block, type DescribeContext, listOf, paragraph } from './describe-context.ts';

/** What each party earns over time and at the end. */
export function describePayoffs(context: DescribeContext): Block[] {
  const { model, scenario, words, say } = context;
  return model.parties.flatMap((party) => {
    const entry = scenario.payoffs?.[party.name];
    const label = say(party.label);
    const sum = (key: 'flow' | 'deal' | 'end', lead: string): Block[] => {
      const [written, expression] = [entry?.[key], party[key]];
      if (written === undefined || expression === undefined) return [];
      const name = `payoffs.${party.name}.${key}`;
      return listOf(
        termTexts(written, expression, context, key === 'deal').map((text) => ({ text })),
        lead,
        name,
      );
    };
    const told = [
      ...sum('flow', words.payoffs(label)),
      ...sum('deal', words.deal.payment(label)),
      ...sum('end', words.end(label)),
    ];
    return told.length === 0 ? [paragraph(words.noPayoffs(label), `parties.${party.name}`)] : told;
  });
}

/** The outcomes, and the one by which choices are weighed. */
export function describeOutcomes(context: DescribeContext): Block[] {
  const { model, scenario, words, say } = context;
  const items = model.outcomes.map(({ name, label, when }) => ({
    name: `outcomes.${name}`,
    text: words.outcome(say(label), conditionText(scenario.outcomes[name]?.when ?? '', when, context)),
  }));
  const headline = model.outcomes[model.headline];
  return [
    ...listOf(items, words.outcomes),
    ...(headline === undefined ? [] : [paragraph(words.headline(say(headline.label)), 'headline')]),
  ];
}

/** The measures. */
export function describeMeasures(context: DescribeContext): Block[] {
  const { model, scenario, words, say } = context;
  return listOf(
    model.measures.map((measure) => ({
      name: `measures.${measure.name}`,
      text: words.measure(
        say(measure.label),
        measureText(measure, scenario.measures?.[measure.name] ?? {}, context),
      ),
    })),
  );
}

function measureText(measure: Measure, entry: MeasureEntry, context: DescribeContext): string {
  const { words } = context;
  if (measure.kind === 'flow') {
    const terms = termTexts(entry.flow ?? '', measure.flow, context);
    return words.flow(words.flows[measure.report], terms);
  }
  const condition = conditionText(entry[measure.kind] ?? '', measure.when, context);
  if (measure.kind === 'time') return words.time(condition);
  const by = entry.by === undefined ? undefined : limitText(String(entry.by), context);
  return words[measure.kind](condition, by);
}

/** Until when a measure looks: a date in words, anything else as written. */
function limitText(by: string, { format, words }: DescribeContext): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(by)) return format.date(by);
  return /^[\d.]+(?:\s*[a-z]+)?$/.test(by) ? format.written(by) : words.code(by);
}
