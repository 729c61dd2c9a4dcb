import { parseDay } from '../core/day.ts';
import { ALL } from '../market/account-names.ts';
import type { Duty, Observation, Quota, Requirement, Target } from '../market/market.ts';
import { binary, number } from '../quantity/build-expression.ts';
import { DIMENSIONLESS, formatDimension, isDimensionless, sameDimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { DutyEntry, MarketEntry, ObservationEntry, QuotaEntry } from '../scenario/market-schema.ts';
import { RENT_HOLDERS } from '../scenario/market-words.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { reportSupplier } from './bind-nests.ts';
import { bindSetting } from './bind-parties.ts';
import { PER_CENT, requirementOf } from './bind-requirement.ts';
import type { Binding } from './binding.ts';
import { mentionedNames } from './mentioned-names.ts';
import { requirementsOnTerms } from './terms-requirement.ts';

const CHANGES = ['add', 'atLeast', 'replace'] as const;

/** A policy as bound, with what must hold in every draw. */
export interface BoundPolicy<Kind> {
  readonly policy: Kind;
  readonly requirements: readonly Requirement[];
}

/** Binds a change of duties. */
export function bindDuty(binding: Binding, name: string, entry: DutyEntry): BoundPolicy<Duty> | undefined {
  const path = ['duties', name];
  const found = CHANGES.filter((key) => entry[key] !== undefined);
  const [change] = found;
  const condition = binding.predicate(entry.while, [...path, 'while'], 'policy');
  const targets = bindTargets(binding, entry, path);
  if (change === undefined || found.length > 1) {
    binding.report('one-of', path, { keys: CHANGES, found });
    return undefined;
  }
  const at = [...path, change];
  const rate = bindSetting(binding, entry[change] ?? 0, at, DIMENSIONLESS, 'terms');
  if (rate === undefined || targets === undefined) return undefined;
  const policy: Duty = {
    kind: 'duty',
    name,
    label: entry.label ?? name,
    while: condition,
    change,
    rate,
    targets,
    place: placeOfKey(binding.reading.tree, path),
  };
  return { policy, requirements: requirementsOnTerms(binding, rate, at, 'aboveMinusOne', condition) };
}

function listed(names: string | readonly string[] | undefined): readonly string[] {
  return names === undefined ? [] : [names].flat();
}

/** The path of one of several names, or of the only one. */
function pathOfName(names: string | readonly string[], path: Path, at: number): Path {
  return typeof names === 'string' ? path : [...path, at];
}

function bindTargets(binding: Binding, entry: DutyEntry, path: Path): Target[] | undefined {
  let isSound = true;
  const targets: Target[] = [];
  const spared = new Set(listed(entry.except));
  const wanted = listed(entry.from);
  const found = new Set<string>();
  const markets = listed(entry.market).flatMap((market, at) => {
    const declared = binding.scenario.markets?.[market];
    if (declared !== undefined) return [[market, declared] as const];
    binding.reportUnknown(market, 'market', pathOfName(entry.market, [...path, 'market'], at));
    isSound = false;
    return [];
  });
  for (const [market, declared] of markets) {
    for (const supplier of Object.keys(declared.suppliers)) {
      if (spared.has(supplier)) found.add(supplier);
      const isForeign = supplier !== declared.importer;
      const isNamed = wanted.includes(supplier);
      if (isNamed && !isForeign && !found.has(supplier)) {
        const at = pathOfName(entry.from, [...path, 'from'], wanted.indexOf(supplier));
        binding.report('duty-at-home', at, { supplier });
      }
      if (isNamed) found.add(supplier);
      if (isForeign && !spared.has(supplier) && (isNamed || wanted.includes(ALL)))
        targets.push({ market, supplier });
    }
  }
  const [first] = markets;
  if (first === undefined) return undefined;
  for (const key of ['from', 'except'] as const) {
    const names = entry[key];
    for (const [at, name] of listed(names).entries()) {
      if (found.has(name) || (key === 'from' && name === ALL)) continue;
      const [market, declared] = first;
      reportSupplier(
        binding,
        declared,
        ['markets', market],
        name,
        pathOfName(names ?? '', [...path, key], at),
      );
      isSound = false;
    }
  }
  return isSound ? targets : undefined;
}

/** Binds a quota. */
export function bindQuota(binding: Binding, name: string, entry: QuotaEntry): BoundPolicy<Quota> | undefined {
  const path = ['quotas', name];
  const market = binding.scenario.markets?.[entry.market];
  const condition = binding.predicate(entry.while, [...path, 'while'], 'policy');
  if (market === undefined) binding.reportUnknown(entry.market, 'market', [...path, 'market']);
  else if (market.suppliers[entry.from] === undefined)
    reportSupplier(binding, market, ['markets', entry.market], entry.from, [...path, 'from']);
  else if (entry.from === market.importer)
    binding.report('duty-at-home', [...path, 'from'], { supplier: entry.from });
  const limit = market && bindLimit(binding, entry, market, path);
  const above =
    entry.above === undefined
      ? undefined
      : bindSetting(binding, entry.above, [...path, 'above'], DIMENSIONLESS, 'terms');
  const rent = bindRent(binding, entry, path);
  if (limit === undefined || rent === undefined || (entry.above !== undefined && above === undefined))
    return undefined;
  const policy: Quota = {
    kind: 'quota',
    name,
    label: entry.label ?? name,
    while: condition,
    market: entry.market,
    supplier: entry.from,
    limit,
    above,
    rent,
    place: placeOfKey(binding.reading.tree, path),
  };
  const shares = RENT_HOLDERS.map((holder) => rent[holder]).reduce((left, right) =>
    binary('add', left, right),
  );
  return {
    policy,
    requirements: [
      ...requirementsOnTerms(binding, limit, [...path, 'limit'], 'positive', condition, PER_CENT),
      ...(above === undefined
        ? []
        : requirementsOnTerms(binding, above, [...path, 'above'], 'notNegative', condition, PER_CENT)),
      ...(typeof entry.rent === 'string'
        ? []
        : [
            requirementOf(binding, shares, [...path, 'rent'], 'wholeOne'),
            ...RENT_HOLDERS.filter(
              (holder) => typeof entry.rent === 'object' && entry.rent[holder] !== undefined,
            ).map((holder) =>
              requirementOf(binding, rent[holder], [...path, 'rent', holder], 'notNegative', PER_CENT),
            ),
          ]),
    ],
  };
}

/** The limit as a share of the quantity before: as written, or by the supplier's units. */
function bindLimit(
  binding: Binding,
  entry: QuotaEntry,
  market: MarketEntry,
  path: Path,
): Expression | undefined {
  const at = [...path, 'limit'];
  const limit = bindSetting(binding, entry.limit, at, undefined, 'terms');
  const dimension = limit && binding.dimensionOf(limit, at);
  if (limit === undefined || dimension === undefined) return undefined;
  const text = market.suppliers[entry.from]?.units;
  const unitsPath = ['markets', entry.market, 'suppliers', entry.from, 'units'];
  const units = text === undefined ? undefined : bindSetting(binding, text, unitsPath, undefined);
  const unitsDimension = units && binding.dimensionOf(units, unitsPath);
  if (units !== undefined && unitsDimension !== undefined && sameDimension(dimension, unitsDimension))
    return binary('divide', limit, units);
  if (isDimensionless(dimension)) return limit;
  binding.report('unit-expected', at, {
    expected: unitsDimension === undefined ? '1' : formatDimension(unitsDimension),
    received: formatDimension(dimension),
  });
  return undefined;
}

function bindRent(binding: Binding, entry: QuotaEntry, path: Path): Quota['rent'] | undefined {
  const shares = RENT_HOLDERS.map((holder) => {
    if (typeof entry.rent === 'string') return number(entry.rent === holder ? 1 : 0);
    return bindSetting(binding, entry.rent[holder] ?? 0, [...path, 'rent', holder], DIMENSIONLESS);
  });
  const [exporter, importers, treasury] = shares;
  return exporter && importers && treasury && { exporter, importers, treasury };
}

/** Binds something that was measured. */
export function bindObservation(
  binding: Binding,
  name: string,
  entry: ObservationEntry,
): Observation | undefined {
  const path = ['observed', name];
  const of = binding.quantity(entry.of, [...path, 'of'], 'observation', undefined);
  const dimension = of && binding.dimensionOf(of, [...path, 'of']);
  if (of === undefined || dimension === undefined) return undefined;
  for (const name of mentionedNames(of, binding.definitions)) {
    const kind = binding.names.inExpressions.get(name)?.kind ?? 'parameter';
    if (kind === 'state' || kind === 'time' || kind === 'counter') {
      binding.report('name-out-of-place', [...path, 'of'], { name, kind, context: 'observation' });
      return undefined;
    }
  }
  if (parseDay(entry.date) === undefined) binding.report('bad-date', [...path, 'date'], { text: entry.date });
  const value = bindSetting(binding, entry.value, [...path, 'value'], dimension);
  const shown = entry.unit ?? (isDimensionless(dimension) ? '' : formatDimension(dimension));
  const unit = shown === '' ? { factor: 1, dimension } : binding.unit(shown, [...path, 'unit']);
  if (value === undefined || unit === undefined) return undefined;
  if (!binding.expectUnit(unit, dimension, [...path, 'unit'])) return undefined;
  return {
    name,
    label: entry.label ?? name,
    of,
    value,
    unit: { text: shown, factor: unit.factor },
    date: entry.date,
    source: entry.source?.from,
    place: placeOfKey(binding.reading.tree, path),
  };
}
