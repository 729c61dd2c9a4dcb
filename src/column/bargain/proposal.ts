import { logistic, type Rationality } from './acceptance.ts';
import { type Gains, winsTie } from './gains.ts';

/**
 * The terms that a proposer offers to take or leave: the largest expected gain accept_r · ρ · g_p. A responder without
 * error accepts what gives it no loss, so only that is offered to it, and a proposer without error offers nothing that
 * gives itself a loss. Among equals the terms with the larger gain of the responder are taken; only terms that are
 * equal in that too are tied.
 *
 * @param proposer The position of the proposer's gains.
 * @param rationality By party.
 * @returns The position of the terms; −1 where nothing is offered.
 */
export function chooseProposal(
  gains: Gains,
  proposer: 0 | 1,
  rationality: readonly [Rationality, Rationality],
  i: number,
): number {
  const { count, consent } = gains;
  const [own, other] = proposer === 0 ? [gains.first, gains.second] : [gains.second, gains.first];
  const responder = rationality[1 - proposer]!;
  const isPerfect = responder === 'perfect';
  const lambda = responder === 'perfect' ? 0 : responder[i]!;
  let best = -Infinity;
  let at = -1;
  gains.isTied = false;
  for (let k = 0; k < count; k += 1) {
    const certain = consent[k]! * own[k]!;
    // Nothing is more likely to be accepted than for certain.
    if (best >= 0 && certain < best) continue;
    if (isPerfect && !(other[k]! >= 0)) continue;
    const objective = isPerfect ? certain : certain * logistic(lambda * other[k]!);
    const isEqual = at >= 0 && objective === best;
    if (isEqual && other[k] === other[at]) {
      if (winsTie(gains, at, k)) at = k;
    } else if (objective > best || (isEqual && other[k]! > other[at]!)) {
      best = objective;
      at = k;
      gains.isTied = false;
    }
  }
  if (rationality[proposer] !== 'perfect' || best >= 0) return at;
  gains.isTied = false;
  return -1;
}

/** The probability that an offer is made and accepted; a party without error goes along where it loses nothing. */
export function proposalAcceptance(rationality: Rationality, gain: number, i: number): number {
  return rationality === 'perfect' ? (gain >= 0 ? 1 : 0) : logistic(rationality[i]! * gain);
}
