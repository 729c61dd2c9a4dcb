import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { effectiveText } from '../../scenario/read-scenario.ts';
import { plain, type Tree } from '../../scenario/tree.ts';
import { cleanText } from '../clean-text.ts';

/** A value of the effective scenario with the place that set it. */
export interface Origin {
  /** Keys and indices from the top, joined by points. */
  readonly path: string;
  readonly value: string | number | boolean | null;
  readonly file: string;
  readonly line: number;
}

/**
 * The effective scenario as one YAML file.
 *
 * @param origin Whether each value is followed by the file and line that set it.
 */
export function formatShow(tree: Tree, origin: boolean): string {
  if (!origin) return effectiveText(tree);
  // Comments would be torn from their values if lines were folded.
  return new Document(annotated(tree)).toString({ lineWidth: 0 });
}

/** A tree as nodes of the YAML library, each scalar with its origin as a comment. */
function annotated(tree: Tree): Scalar | YAMLMap | YAMLSeq {
  switch (tree.kind) {
    case 'scalar': {
      const scalar = new Scalar(tree.value);
      scalar.comment = ` ${cleanText(placeName(tree))}`;
      return scalar;
    }
    case 'list': {
      const list = new YAMLSeq();
      for (const item of tree.items) list.add(annotated(item));
      return list;
    }
    case 'map': {
      const map = new YAMLMap();
      for (const [key, { value }] of tree.entries) map.set(key, annotated(value));
      return map;
    }
    default:
      return tree satisfies never;
  }
}

/** Settings of the command line have no lines. */
function placeName({ place: { file, line } }: Tree): string {
  return file.startsWith('--') ? file : `${file}:${line}`;
}

/** The effective scenario as data, or its values with their origins. */
export function showJson(tree: Tree, origin: boolean): unknown {
  return origin ? { values: origins(tree, []) } : plain(tree);
}

function origins(tree: Tree, path: readonly string[]): Origin[] {
  switch (tree.kind) {
    case 'scalar': {
      const { file, line } = tree.place;
      return [{ path: path.join('.'), value: tree.value, file, line }];
    }
    case 'list':
      return tree.items.flatMap((item, at) => origins(item, [...path, String(at)]));
    case 'map':
      return [...tree.entries].flatMap(([key, { value }]) => origins(value, [...path, key]));
    default:
      return tree satisfies never;
  }
}
