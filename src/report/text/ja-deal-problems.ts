import { formatNumber } from '../digits.ts';
import type { DealProblemTexts } from './catalogue.ts';
import { and, unitWords } from './ja-problem-words.ts';

/** The problems of deals in Japanese. */
export const jaDealProblems: DealProblemTexts = {
  'issue-without-value': ({ name }) => ({
    summary: `${name} は水準に値がないため、数として使えません`,
    advice: `${name}.水準 のように水準を尋ねるか、水準に値を付けてください`,
  }),
  'levels-mixed': ({ issue, key, without }) => ({
    summary: `${issue} には${key === 'value' ? '値' : '事象'}のある水準とない水準が混ざっています`,
    expected: `すべての水準に${key === 'value' ? '値' : '事象'}を付けるか、どれにも付けない`,
    received: `${and(without)} にはない`,
  }),
  'ratifier-without-say': () => ({
    summary: 'この批准者が何に同意するのかが書かれていません',
    expected: '`needs`（条件）か `odds`（確率）、またはその両方',
  }),
  'bargain-alone': ({ party }) => ({
    summary: `${party} は自分自身とは交渉できません`,
    expected: '異なる二つの当事者',
  }),
  'deal-without-event': () => ({
    summary: 'この交渉では、妥結しても事象が起こらず、何も変わりません',
    advice: 'ここに event: 事象名 を書くか、争点の水準それぞれに事象を付けてください',
  }),
  'gains-not-comparable': ({ solution, units }) => ({
    summary: `${solution} は当事者の利得を比べますが、単位が異なります`,
    expected: '双方の利得が同じ単位であること',
    received: and(units.map(({ party, unit }) => `${party} は ${unitWords(unit)}`)),
    advice: '`nash` と `kalaiSmorodinsky` は共通の単位を必要としません',
  }),
  'too-many-terms': ({ limit, received }) => ({
    summary: '水準の組み合わせが多すぎます',
    expected: `${formatNumber(limit, 9)} 以下`,
    received: formatNumber(received, 9),
    advice: '争点や水準を減らすか、刻みを粗くしてください。同じ式が同時に見ない争点は別々に数えます',
  }),
  'too-many-lines': ({ limit, received }) => ({
    summary: '譲れない一線と批准の条件が多すぎます',
    expected: `${formatNumber(limit, 9)} 以下`,
    received: formatNumber(received, 9),
    advice: 'いくつかを `and` でまとめてください',
  }),
  'too-many-spells': ({ limit }) => ({
    summary: '発効中の合意の価値が、状態や日付によって変わりすぎます',
    expected: `価値の異なる状態は ${formatNumber(limit, 9)} 種類まで`,
    advice: '合意の内容に触れる利得と指標では、見る状態や日付を減らしてください',
  }),
  'terms-of-others': ({ party }) => ({
    summary: `${party} の利得が、自らは交渉しない合意内容に左右されています`,
    expected: '合意内容に触れる利得は、交渉する二者だけ',
  }),
  'no-deal': ({ why, lines }) => ({
    summary: 'どの試行でも合意は成り立ちません',
    received:
      why === 'gains'
        ? '双方にとって合意なしより良い内容がない'
        : `すべての譲れない一線と批准の条件を満たす内容がない${lines.length === 0 ? '' : `（それだけで妨げとなるもの：${and(lines)}）`}`,
  }),
  'level-unused': ({ issue, level }) => ({
    summary: `${issue}.${level} で合意しても何も変わりません`,
    advice: '利得、関税、数量制限、譲れない一線、批准者のいずれかで使うか、事象を付けてください',
  }),
};
