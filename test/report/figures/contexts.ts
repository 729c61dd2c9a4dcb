import type { FigureContext } from '../../../src/report/figures/figure-context.ts';
import { createFigureContext } from '../../../src/report/figures/figure-context.ts';
import type { StatechartContext } from '../../../src/report/figures/statechart.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';

/** A context in English or Japanese for a width. */
export function contextOf(width: number, language: 'en' | 'ja' = 'en'): FigureContext & StatechartContext {
  const catalogue = language === 'en' ? en : ja;
  return {
    ...createFigureContext(catalogue, width),
    predicates: catalogue.predicates,
    chart: catalogue.chart,
  };
}

/** Labels that try to be more than text, or that are hard to set. */
export const HOSTILE_LABELS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `A very long name ${'of a state that goes on and on '.repeat(40)}`,
  'Unbreakable'.repeat(60),
  'اتفاق تجاري בין שתי מדינות',
  '関税の発動を見送り協議を続けるという長い名前の状態'.repeat(8),
  '',
] as const;
