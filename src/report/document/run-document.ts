import type { Text } from '../../scenario/schema.ts';
import type { CalendarMark } from '../../study/calendar-marks.ts';
import type { ChartStructure } from '../../study/chart-structure.ts';
import type { MarketStudy } from '../../study/market-results.ts';
import type { Study } from '../../study/study.ts';
import type { Tornado } from '../../study/tornado.ts';
import { choicesFigure } from '../figures/choices.ts';
import type { Figure } from '../figures/figure.ts';
import { createFigureContext, type FigureContext } from '../figures/figure-context.ts';
import { flowsFigure } from '../figures/flows.ts';
import { gainsFigure } from '../figures/gains.ts';
import { measuresFigure } from '../figures/measures.ts';
import { outcomesFigure } from '../figures/outcomes.ts';
import { termsFigure } from '../figures/terms.ts';
import { timelineFigure } from '../figures/timeline.ts';
import { tornadoFigure } from '../figures/tornado.ts';
import { answerSentence } from '../run/answer-sentence.ts';
import type { Sources } from '../sources.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { DocumentText } from '../text/document-words.ts';
import { chartParts } from './chart-parts.ts';
import type { Document, DocumentPart, DocumentSection } from './document.ts';
import { sourceSection } from './source-section.ts';

/** What a report on a run is made of. */
export interface RunDocumentParts {
  readonly study: Study;
  readonly description: Text | undefined;
  readonly chart: ChartStructure;
  readonly marks: readonly CalendarMark[];
  /** Where the scenario has markets. */
  readonly markets: MarketStudy | undefined;
  /** Where something is uncertain. */
  readonly tornado: Tornado | undefined;
  readonly sources: Sources;
  /** How to get the same again. */
  readonly command: string;
  readonly version: string;
  /** Of the scenario in force; missing where nobody has taken it. */
  readonly hash: string | undefined;
}

/** The words that a report takes. */
export type DocumentCatalogue = Pick<
  Catalogue,
  'language' | 'numbers' | 'figures' | 'predicates' | 'chart' | 'sources'
> & {
  readonly run: Pick<Catalogue['run'], 'answer' | 'answerIsHeadline'>;
  readonly deal: Pick<Catalogue['deal'], 'obstacle'>;
  readonly document: DocumentText;
};

/** The width of drawings, in CSS pixels: that of the text on A4. */
const WIDTH = 704;
/** How many choices are drawn. */
const MOST_CHOICES = 6;

/** A report on a run: the answer, how it comes about, what it is worth to whom, on what it hangs and rests. */
export function runDocument(parts: RunDocumentParts, catalogue: DocumentCatalogue): Document {
  const { study, description, tornado } = parts;
  const { document: text } = catalogue;
  const context = createFigureContext(catalogue, WIDTH);
  const { say, format } = context;
  const section = (
    name: keyof DocumentText['titles'],
    ...found: readonly (DocumentPart | undefined)[]
  ): DocumentSection[] => {
    const kept = found.filter((part) => part !== undefined);
    return kept.length === 0 ? [] : [{ name, title: text.titles[name], parts: kept }];
  };
  return {
    language: catalogue.language,
    title: say(study.title),
    lead: description === undefined ? undefined : say(description),
    answer: answerSentence(study, { format, say, text: catalogue.run }),
    sections: [
      ...section('outcomes', shown(outcomesFigure({ study }, context))),
      ...section('time', ...timeParts(parts, catalogue, context)),
      ...section(
        'choices',
        study.choices.length === 0 ? undefined : shown(choicesFigure({ study, most: MOST_CHOICES }, context)),
      ),
      ...section(
        'worth',
        study.measures.length === 0 ? undefined : shown(measuresFigure({ study }, context)),
      ),
      ...section('markets', ...marketParts(parts, text, context)),
      ...section(
        'deal',
        study.deal === undefined
          ? undefined
          : shown(termsFigure({ deal: study.deal, study }, { ...context, deal: catalogue.deal })),
      ),
      ...section('numbers', tornado === undefined ? undefined : shown(tornadoFigure(tornado, context))),
      sourceSection(parts, catalogue),
      ...section(
        'again',
        {
          kind: 'text',
          text: text.drawn({
            draws: format.count(study.draws),
            seed: String(study.seed),
            ...(parts.hash === undefined ? {} : { hash: parts.hash }),
          }),
        },
        { kind: 'command', text: parts.command },
      ),
    ],
    colophon: text.madeBy(parts.version),
  };
}

function shown(figure: Figure): DocumentPart {
  return { kind: 'figure', figure };
}

/** The phases at the report, and the course of each region that outcomes look at. */
function timeParts(
  { study, chart, marks }: RunDocumentParts,
  catalogue: DocumentCatalogue,
  context: FigureContext,
): DocumentPart[] {
  const { timeline } = study;
  return [
    ...chartParts(chart, study, catalogue, context),
    ...timeline.deciding.map((region) => shown(timelineFigure({ timeline, region, marks }, context))),
  ];
}

function marketParts(
  { markets }: RunDocumentParts,
  text: DocumentText,
  context: FigureContext,
): (DocumentPart | undefined)[] {
  if (markets === undefined) return [];
  return [
    { kind: 'text', text: text.markets },
    shown(flowsFigure(markets, context)),
    shown(gainsFigure(markets, context)),
  ];
}
