/**
 * A deal that is made if each of some independent steps succeeds: its probability is the product of their odds, and
 * the talks last on average one step for each that succeeds before the first that fails.
 *
 * @param odds Name of a parameter → its value as written.
 * @param more Further keys of the file.
 */
export function factorsText(odds: Readonly<Record<string, string>>, more = ''): string {
  const names = Object.keys(odds);
  return `
parley: 1
title: Steps that must all succeed
parameters:
${names.map((name) => `  ${name}: { value: ${odds[name]}, lever: { min: 0, max: 100 % }, assumed: x }`).join('\n')}
clock: { steps: ${names.length}, report: ${names.length} }
chart:
  talks: { initial: open, states: { open: { on: { FAIL: broken } }, broken: {} } }
moves:
${names.map((name, at) => `  ${name}Step: { when: talks.open and step == ${at}, chance: { FAIL: 1 - ${name} } }`).join('\n')}
outcomes: { deal: { when: talks.open }, noDeal: { when: talks.broken } }
${more}`;
}
