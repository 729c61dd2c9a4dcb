import type { Chart, Guard, Region, State } from '../chart/chart.ts';
import type { Expression } from '../quantity/expression.ts';
import type { Text } from '../scenario/schema.ts';
import type { Path } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';
import { mentionedNames } from './mentioned-names.ts';
import { misnamed } from './names.ts';

/** Binds the statechart: targets exist, `always` looks at states only, final states are not left. */
export function bindChart(binding: Binding): Chart {
  const regions = Object.entries(binding.scenario.chart).map(([name, entry]): Region => {
    const path = ['chart', name];
    checkState(binding, name, entry.initial, [...path, 'initial']);
    return {
      name,
      initial: entry.initial,
      states: Object.entries(entry.states).map(([state, content]): State => {
        const here = [...path, 'states', state];
        const isFinal = content.final === true;
        if (isFinal && (content.on !== undefined || content.always !== undefined)) {
          binding.report('final-with-exits', here, { state: `${name}.${state}` });
        }
        for (const [event, target] of Object.entries(content.on ?? {})) {
          checkState(binding, name, target, [...here, 'on', event]);
        }
        return {
          name: state,
          final: isFinal,
          on: new Map(Object.entries(content.on ?? {})),
          always: Object.entries(content.always ?? {}).flatMap(([target, when]) => {
            checkState(binding, name, target, [...here, 'always', target]);
            const guard = bindGuard(binding, when, [...here, 'always', target]);
            return guard === undefined ? [] : [{ target, guard }];
          }),
        };
      }),
    };
  });
  return { regions };
}

/** What people call regions and states. */
export function chartLabels(binding: Binding): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>();
  for (const [region, entry] of Object.entries(binding.scenario.chart)) {
    labels.set(region, entry.label ?? region);
    for (const [state, { label }] of Object.entries(entry.states)) {
      labels.set(`${region}.${state}`, label ?? `${region}.${state}`);
    }
  }
  return labels;
}

function checkState(binding: Binding, region: string, state: string, path: Path): void {
  if (!binding.names.inExpressions.has(`${region}.${state}`)) reportState(binding, region, state, path);
}

function reportState(binding: Binding, region: string, state: string, path: Path): void {
  const states = new Map(
    [...binding.names.inExpressions].flatMap(([name, declared]) =>
      declared.kind === 'state' && name.startsWith(`${region}.`)
        ? [[name.slice(region.length + 1), declared] as const]
        : [],
    ),
  );
  binding.report('unknown-state', path, { ...misnamed(state, states), region }, state);
}

function bindGuard(binding: Binding, text: string, path: Path): Guard | undefined {
  const expression = binding.predicate(text, path, 'guard');
  return expression === undefined ? undefined : toGuard(binding, expression, path);
}

function toGuard(binding: Binding, expression: Expression, path: Path): Guard | undefined {
  const part = (each: Expression): Guard | undefined => toGuard(binding, each, path);
  switch (expression.kind) {
    case 'name': {
      const definition = binding.definitions.get(expression.name);
      if (definition !== undefined) return part(definition);
      const { kind = 'time' } = binding.names.inExpressions.get(expression.name) ?? {};
      const [region, state] = expression.name.split('.');
      if (kind === 'state' && region !== undefined && state !== undefined)
        return { kind: 'in', region, state };
      binding.report('name-out-of-place', path, { name: expression.name, kind, context: 'guard' });
      return undefined;
    }
    case 'unary': {
      const guard = part(expression.operand);
      return guard === undefined ? undefined : { kind: 'not', guard };
    }
    case 'binary': {
      const { operation } = expression;
      if (operation !== 'and' && operation !== 'or') break;
      const [left, right] = [part(expression.left), part(expression.right)];
      return left && right && { kind: operation, guards: [left, right] };
    }
    default:
      break;
  }
  // A comparison behind a condition is told by what it compares: time, a counter, a constant.
  const [other] = [...mentionedNames(expression, binding.definitions)].flatMap((name) => {
    const kind = binding.names.inExpressions.get(name)?.kind;
    return kind === undefined || kind === 'state' || kind === 'condition' ? [] : [{ name, kind }];
  });
  if (other !== undefined) binding.report('name-out-of-place', path, { ...other, context: 'guard' });
  else binding.report('expression-forbidden', path, { text: 'always', construct: 'operator' });
  return undefined;
}
