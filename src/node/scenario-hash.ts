import { plain, type Tree } from '../scenario/tree.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 of the scenario in force. Keys keep their order: the order of moves is part of the model. */
export function scenarioHash(tree: Tree): string {
  return sha256(JSON.stringify(plain(tree)));
}
