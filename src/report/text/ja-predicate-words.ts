import type { PredicateText, Relation } from './predicate-words.ts';

const compared = (amount: string, relation: Relation): string => {
  const forms: Readonly<Record<Relation, string>> = {
    equal: `ちょうど${amount}`,
    unequal: `${amount}以外`,
    less: `${amount}未満`,
    lessEqual: `${amount}以下`,
    greater: `${amount}超`,
    greaterEqual: `${amount}以上`,
  };
  return forms[relation];
};

const STEPS = { day: '日', week: '週', month: '月', year: '年', step: 'ステップ' } as const;

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');

/** Conditions in Japanese: noun phrases, to be followed by のとき or の間. */
export const jaPredicateWords: PredicateText = {
  state: (region, states, holds) => {
    if (states.length === 1) return `${region}が${quoted(states)}${holds ? '' : '以外'}`;
    return `${region}が${quoted(states)}の${holds ? 'いずれか' : 'いずれでもない状態'}`;
  },
  condition: (label, holds) => `「${label}」が${holds ? '成立' : '不成立'}`,
  level: (issue, level, holds) => `${issue}が「${level}」${holds ? '' : '以外'}`,
  named: (label) => `「${label}」`,
  at: (entry, step, holds) => `「${entry}」の${STEPS[step]}${holds ? '' : '以外'}`,
  after: (entry, holds) => `「${entry}」${holds ? 'の後' : 'より前'}`,
  elapsed: (region, relation, duration) => `${region}が今の状態になって${compared(duration, relation)}`,
  until: (entry, relation, duration) => `「${entry}」まで${compared(duration, relation)}`,
  counter: (label, relation, number) => `「${label}」が${compared(number, relation)}`,
  step: (relation, number) => `ステップ番号が${compared(number, relation)}`,
  all: (parts) => parts.join('、かつ'),
  any: (parts) => parts.join('、または'),
  inner: (words) => `（${words}）`,
};
