import type { Play } from './plain-play.ts';
import type { Terms } from './plain-terms.ts';

type AddTo = (name: string, amount: number) => void;

/** Adds what two parties find who sit down in a step, with the probability that they do; nothing if nobody sits down. */
export function tellSitting(addTo: AddTo, { sitting, branches }: Play, step: number, mass: number): void {
  if (sitting === undefined) return;
  const { between, alternatives, gains, hasZone, isExcluded, obstacles } = sitting;
  addTo('rounds', mass);
  addTo('rounds with a zone', hasZone ? mass : 0);
  addTo('rounds without terms', isExcluded ? mass : 0);
  for (const obstacle of obstacles) addTo(`rounds against ${obstacle}`, mass);
  for (const { terms, probability } of branches) {
    if (terms === undefined) continue;
    const made = mass * probability;
    addTo('deals', made);
    addTo(`deals at ${step}`, made);
    for (const [side, party] of between.entries()) {
      addTo(`deals give ${party}`, made * (gains?.[side] ?? 0));
      addTo(`deals instead of ${party}`, made * (alternatives[side] ?? 0));
    }
    for (const [issue, level] of Object.entries(terms)) {
      addTo(`deals with ${issue}.${level}`, made);
      addTo(`deals with ${issue}.${level} at ${step}`, made);
    }
  }
}

/** Adds which terms are in force at the report. */
export function tellInForce(addTo: AddTo, terms: Terms | undefined, mass: number): void {
  if (terms === undefined) return;
  addTo('in force', mass);
  for (const [issue, level] of Object.entries(terms)) addTo(`in force ${issue}.${level}`, mass);
}
