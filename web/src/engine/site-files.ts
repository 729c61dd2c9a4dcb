import { FILE_BOUNDS } from '../../../src/scenario/file-bounds.ts';
import type { ScenarioFiles } from '../../../src/scenario/read-scenario.ts';

/** How scenarios and tables that come with the program are named; no folder above can be meant. */
const SHIPPED = /^parley\/([a-z0-9][a-z0-9/-]*)(\.csv)?$/;

/**
 * The scenarios that the site holds, each fetched once.
 *
 * @param site The address of the site's folder, ending in a slash.
 */
export function siteFiles(site: string): ScenarioFiles {
  const known = new Map<string, ReturnType<ScenarioFiles['read']>>();
  const read = async (name: string): ReturnType<ScenarioFiles['read']> => {
    const [, inner, ending = '.yaml'] = SHIPPED.exec(name) ?? [];
    if (inner === undefined) return 'outside';
    const answer = await fetch(new URL(`scenarios/${inner}${ending}`, site));
    if (!answer.ok) return 'missing';
    const text = await answer.text();
    return text.length > FILE_BOUNDS.bytes ? 'tooLarge' : text;
  };
  return {
    read: (name) => {
      const reading = known.get(name) ?? read(name);
      known.set(name, reading);
      return reading;
    },
  };
}
