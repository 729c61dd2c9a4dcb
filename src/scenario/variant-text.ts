import { stringify } from 'yaml';
import { type Exploration, withoutEmpty } from './exploration.ts';

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
