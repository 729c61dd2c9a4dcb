import type { Comparison } from '../../study/compare.ts';
import type { ComparedFile } from '../compare/compare-report.ts';
import { compareSentence, letterOf } from '../compare/compare-sentence.ts';
import { comparisonFigure } from '../figures/comparison.ts';
import { createFigureContext } from '../figures/figure-context.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { Document, DocumentSection } from './document.ts';

/** The width of drawings, in CSS pixels: that of the text on A4. */
const WIDTH = 704;

/** A report on a comparison: both sides of every number, the differences draw by draw, and what differs in the files. */
export function compareDocument(
  comparison: Comparison,
  files: readonly ComparedFile[],
  facts: { readonly command: string; readonly version: string },
  catalogue: Catalogue,
): Document {
  const { compare, document: text } = catalogue;
  const context = { ...createFigureContext(catalogue, WIDTH), compare };
  const { format, say } = context;
  const others = files.slice(1).map((file, at) => ({ file, at: at + 1 }));
  return {
    language: catalogue.language,
    title: [...new Set(comparison.scenarios.map(({ title }) => say(title)))].join(' / '),
    lead: files.map(({ title }, at) => compare.named(letterOf(at), title)).join(' / '),
    answer: compare.sentences(
      others.map(({ at }) => compareSentence(comparison, at, { ...context, text: compare })),
    ),
    sections: [
      ...others.flatMap(({ file, at }): DocumentSection[] => [
        {
          name: `compared-${at}`,
          title: `${text.titles.compared}: ${compare.named(letterOf(at), file.title)}`,
          parts: [{ kind: 'figure', figure: comparisonFigure(comparison, at, context) }],
        },
        ...(file.differences === undefined || file.differences.length === 0
          ? []
          : [
              {
                name: `files-${at}`,
                title: text.titles.files,
                parts: file.differences.map(({ title, lines }) => ({ kind: 'list' as const, title, lines })),
              },
            ]),
      ]),
      {
        name: 'again',
        title: text.titles.again,
        parts: [
          {
            kind: 'text',
            text:
              comparison.draws === 1
                ? compare.certain
                : compare.basis({
                    draws: format.count(comparison.draws),
                    seed: String(comparison.seed),
                    shared: format.count(Math.min(...comparison.scenarios.map(({ shared }) => shared))),
                  }),
          },
          { kind: 'command', text: facts.command },
        ],
      },
    ],
    colophon: text.madeBy(facts.version),
  };
}
