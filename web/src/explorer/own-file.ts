import type { Base } from '../../../src/scenario/exploration.ts';

/** What `parley view` tells of the scenario on its command line. */
interface OwnTexts {
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Asks `parley view` for the scenario on its command line. */
export async function readOwn(site: string): Promise<Base & { readonly kind: 'own' }> {
  const { name, texts } = (await (await fetch(new URL('own.json', site))).json()) as OwnTexts;
  const { [name]: text = '', ...below } = texts;
  return { kind: 'own', name, text, ...(Object.keys(below).length === 0 ? {} : { below }) };
}

/** Listens to `parley view` telling that the scenario was saved. */
export function followOwn(site: string, onChange: () => void): void {
  new EventSource(new URL('own/changes', site)).addEventListener('message', onChange);
}
