import type { VNode } from 'preact';
import type { EquationName } from './how-text.ts';
import { frac, row, sub, sumOver, sup } from './math.tsx';

/** The equations of the page on how this works, by what they are about; docs/model.md has all with their sources. */
export const EQUATIONS: Readonly<Record<EquationName, VNode>> = {
  hazard: row(
    'P',
    '(',
    'e',
    ')',
    '=',
    '(',
    '1',
    '−',
    sup('e', row('−', 'Δ', 'R')),
    ')',
    frac(sub('r', 'e'), 'R'),
    ',',
    'R',
    '=',
    sumOver('e'),
    sub('r', 'e'),
  ),
  value: row(sub('V', 'i'), '=', sub('a', 'i'), sub('f', 'i'), '+', sub('δ', 'i'), sub('V', 'i'), '′'),
  choice: row(
    sub('π', 'e'),
    '=',
    frac(
      row(sub('w', 'e'), sup('e', row('λ', sub('u', 'e')))),
      row(sumOver('j'), sub('w', 'j'), sup('e', row('λ', sub('u', 'j')))),
    ),
  ),
  nash: row(
    'max',
    sup(row('(', 'ρ', sub('g', '1'), ')'), sub('β', '1')),
    sup(row('(', 'ρ', sub('g', '2'), ')'), sub('β', '2')),
  ),
  demand: row('ln', '\u2061', 'q', '=', '−', sub('σ', 'g'), 'ln', '\u2061', 'p', '+', 'd'),
  supply: row('ln', '\u2061', 'q', '=', 'ε', '(', 'ln', '\u2061', 'c', '−', 'z', ')'),
  pass: row(
    'ln',
    'p',
    '=',
    frac(
      row('ρ', 'L', '+', '(', '1', '−', 'ρ', ')', 'd'),
      row('ρ', '+', sub('σ', 'g'), '(', '1', '−', 'ρ', ')'),
    ),
  ),
  error: row(
    'error',
    '=',
    frac('s', '4'),
    ',',
    sup('s', '2'),
    '=',
    frac('1', '15'),
    sumOver('k'),
    sup(row('(', sub('m', 'k'), '−', 'm', ')'), '2'),
  ),
};
