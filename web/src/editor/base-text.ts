import type { Base } from '../../../src/scenario/exploration.ts';

/** The name of a scenario as a file in one's own folder. */
export function fileOf(base: Base): string {
  return base.kind === 'own' ? base.name : `${base.name.split('/').at(-1) ?? base.name}.yaml`;
}

/** The text of a scenario's file. */
export async function baseText(base: Base): Promise<string> {
  if (base.kind === 'own') return base.text;
  const site = new URL(document.documentElement.dataset['site'] ?? './', document.baseURI);
  const answer = await fetch(new URL(`scenarios/${base.name.replace(/^parley\//, '')}.yaml`, site));
  return answer.text();
}
