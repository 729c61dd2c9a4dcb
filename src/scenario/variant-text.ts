import { stringify } from 'yaml';
import { type Exploration, type Json, type JsonMap, splitChanges } from './exploration.ts';

/** How a file tells an editor its schema, and readers that it is a variant. */
const SCHEMA = '# yaml-language-server: $schema=./scenario.schema.json\n';

/**
 * The changes of an exploration as a file that extends its base: the same what-if for the command line. Where one variant
 * is switched on the file extends that; of several, `--with` lays them over the base before it.
 *
 * @param title What the file is called; without it, it keeps the title of its base.
 */
export function variantText({ base, variants, changes }: Exploration, title?: string): string {
  const [only, ...others] = variants;
  const below = only !== undefined && others.length === 0 ? only : base.name;
  const file = {
    parley: 1,
    extends: below,
    ...(title === undefined ? {} : { title }),
    ...withoutEmpty(changes),
  };
  return SCHEMA + stringify(file, { lineWidth: 110 });
}

/** Changes of groups in which nothing is changed are left out. */
function withoutEmpty(changes: JsonMap): JsonMap {
  const kept = Object.entries(changes).filter(
    ([, value]: readonly [string, Json]) =>
      !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
  );
  return Object.fromEntries(kept);
}

/** The changes besides moved numbers as a file to be laid over the scenario; undefined where there are none. */
export function restText(exploration: Exploration): string | undefined {
  const rest = withoutEmpty(splitChanges(exploration.changes).rest);
  if (Object.keys(rest).length === 0) return undefined;
  return stringify({ parley: 1, extends: exploration.base.name, ...rest }, { lineWidth: 110 });
}
