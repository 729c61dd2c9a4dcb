import type { ColumnTable } from '../model/column-table.ts';
import type { Act, Model, Option } from '../model/model.ts';
import type { View } from '../model/view.ts';
import type { CompiledCase, CompiledMove } from './compiled-moves.ts';
import type { DealBuilder } from './deal-builder.ts';
import type { BargainSite } from './deal-table.ts';
import { type GameGraph, NODE, NONE, type OddsCheck, type Site } from './graph.ts';
import { interner } from './interner.ts';
import { chanceOdds, choiceOdds, hazardOdds, type Offered, type WeighedOption } from './odds.ts';

/** Kind, site and edges of a node, without where the edges lead. */
export interface PreparedNode {
  readonly kind: number;
  /** Index into `sites`, for bargains into `bargains`. */
  readonly site: number;
  readonly edges: readonly PreparedEdge[];
}

/** An edge, with the events that it raises in order. */
interface PreparedEdge extends WeighedOption {
  readonly payment: number;
  readonly events: readonly string[];
}

/** What prepared nodes refer to. */
export type Prepared = Pick<GameGraph, 'sites' | 'bargains' | 'payments' | 'checks'>;

/** Makes nodes of what can happen, be chosen or be agreed at a place of the game. */
export interface Preparer {
  /** A text for what the node depends on: where it is the same, so is the node. */
  signature(move: CompiledMove, found: CompiledCase, view: View): string;
  prepare(move: CompiledMove, found: CompiledCase, view: View): PreparedNode;
  /** All that nodes referred to so far. */
  found(): Prepared;
}

type OptionsAct = Extract<Act, { readonly options: readonly Option[] }>;
type BargainAct = Extract<Act, { readonly kind: 'bargain' }>;

/** Prepares the nodes of a model. */
export function createPreparer(model: Model, table: ColumnTable, deal: DealBuilder): Preparer {
  const sites = interner<Site>(
    (site) => `${site.move},${site.case},${site.party},${site.fixed},${site.available}`,
  );
  const bargains = interner<BargainSite>((site) => JSON.stringify(site));
  const payments = interner<readonly number[]>((payment) => payment.join(','));
  const checks = new Map<string, OddsCheck>();
  const signatures = new Map<CompiledCase, (view: View) => string>();

  const signature: Preparer['signature'] = (move, found, view) => {
    let read = signatures.get(found);
    if (read === undefined) {
      const { act } = found;
      const options = 'options' in act ? act.options : [];
      const expressions = options.flatMap(({ weight, payoffs }) => [
        ...('value' in weight ? [weight.value] : []),
        ...payoffs.values(),
      ]);
      read =
        act.kind === 'bargain'
          ? (at) => String(bargainSite(move, found, act, at))
          : table.signature(expressions);
      signatures.set(found, read);
    }
    let key = `${move.position},${found.index}|`;
    for (const offer of found.offers) key += offer(view) ? '1' : '0';
    return key + read(view);
  };

  const bargainSite = (move: CompiledMove, found: CompiledCase, act: BargainAct, view: View): number =>
    bargains.intern(deal.site(act, move.position, found.index, view));

  const paymentOf = (option: Option | undefined, view: View): number => {
    if (option === undefined || option.payoffs.size === 0) return NONE;
    return payments.intern(
      model.parties.map((_, party) => {
        const payoff = option.payoffs.get(party);
        return payoff === undefined ? NONE : table.register(payoff, view);
      }),
    );
  };

  const note = (site: Site, odds: readonly WeighedOption[], remainder: number): void => {
    const key = `${site.move},${site.case},${odds.map((each) => `${each.option}:${each.odds}`).join(',')}`;
    if (!checks.has(key)) checks.set(key, { site, odds, remainder });
  };

  const prepareOptions = (
    move: CompiledMove,
    found: CompiledCase,
    act: OptionsAct,
    view: View,
  ): PreparedNode => {
    const offered: Offered = act.options.flatMap((option, index) =>
      found.offers[index]?.(view) === true ? [{ index, option }] : [],
    );
    const node = (kind: number, site: Site, odds: readonly WeighedOption[]): PreparedNode => ({
      kind,
      site: sites.intern(site),
      edges: odds.map((each) => {
        const option = act.options[each.option];
        const events = option?.event === undefined ? [] : [option.event];
        return { ...each, payment: paymentOf(option, view), events };
      }),
    });
    const base = { move: move.position, case: found.index, party: NONE, fixed: 0, available: NONE };
    const planned =
      act.kind === 'choose' ? offered.find(({ option }) => option.name === act.plan) : undefined;
    // Options that all have a fixed probability are behaviour: nothing is left to choose.
    const isBehaviour = offered.every(({ option }) => option.weight.kind === 'probability');
    if (act.kind !== 'choose' || (isBehaviour && planned === undefined)) {
      const chance =
        act.kind === 'hazard'
          ? hazardOdds(table, offered, view, model.clock.step)
          : chanceOdds(table, offered, view);
      note(base, chance.written, chance.remainder);
      return node(NODE.chance, base, chance.edges);
    }
    const only =
      offered.length === 1 && offered[0]?.option.weight.kind !== 'probability' ? offered[0] : undefined;
    const certain = planned ?? only;
    if (certain !== undefined) {
      return node(NODE.chance, base, [{ option: certain.index, odds: table.builder.constant(1) }]);
    }
    const choice = choiceOdds(table, offered, view, model.clock.step);
    if (choice.written.length > 0) note(base, choice.written, choice.remainder);
    const site = { ...base, party: act.party, fixed: choice.fixed.length, available: choice.available };
    return node(NODE.choice, site, [...choice.free, ...choice.fixed]);
  };

  /** One edge for the deals of each bundle, and the last one for none. */
  const prepareBargain = (
    move: CompiledMove,
    found: CompiledCase,
    act: BargainAct,
    view: View,
  ): PreparedNode => {
    const edge = (option: number, events: readonly string[]): PreparedEdge => ({
      option,
      odds: NONE,
      payment: NONE,
      events,
    });
    return {
      kind: NODE.bargain,
      site: bargainSite(move, found, act, view),
      edges: [...deal.bundles.map((_, bundle) => edge(bundle, deal.eventsOf(act, bundle))), edge(NONE, [])],
    };
  };

  return {
    signature,
    prepare: (move, found, view) => {
      const { act } = found;
      if (act.kind === 'bargain') return prepareBargain(move, found, act, view);
      if ('options' in act) return prepareOptions(move, found, act, view);
      throw new Error('a node without options');
    },
    found: () => ({
      sites: sites.items,
      bargains: bargains.items,
      payments: payments.items,
      checks: [...checks.values()],
    }),
  };
}
