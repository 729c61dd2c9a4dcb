import type { Figure } from '../figures/figure.ts';
import type { Language } from '../text/catalogue.ts';

/** A report to keep and to pass on, as plain data: written as HTML or as Markdown. All texts are plain text. */
export interface Document {
  readonly language: Language;
  readonly title: string;
  /** What the scenario is about. */
  readonly lead: string | undefined;
  /** The answer in a sentence. */
  readonly answer: string;
  readonly sections: readonly DocumentSection[];
  /** What made it. */
  readonly colophon: string;
}

/** A part of a document with a heading. */
export interface DocumentSection {
  readonly name: string;
  readonly title: string;
  readonly parts: readonly DocumentPart[];
}

/** What a section consists of. */
export type DocumentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly lines: readonly string[] }
  /** A figure; `mermaid` is the same drawn by Mermaid, for files that hold no drawings. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly mermaid?: string }
  | { readonly kind: 'entries'; readonly title: string; readonly entries: readonly DocumentEntry[] };

/** A thing with what is said about it. */
export interface DocumentEntry {
  readonly term: string;
  readonly text: string;
  /** A page of the web that the text is from. */
  readonly url?: string;
}
