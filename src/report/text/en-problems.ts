import { formatNumber } from '../digits.ts';
import type { ProblemTexts } from './catalogue.ts';
import { enDealProblems } from './en-deal-problems.ts';
import { enMarketProblems } from './en-market-problems.ts';
import {
  and,
  BAD_NAMES,
  CONSTRUCT_ADVICE,
  CONSTRUCTS,
  CONTEXT_ADVICE,
  CONTEXTS,
  DISTRIBUTION_REASONS,
  inDraw,
  KINDS,
  NO_RESULT,
  OPERATIONS,
  oneOf,
  or,
  receivedType,
  TERMS_ADVICE,
  typeWords,
  unitWords,
  withArticle,
} from './en-problem-words.ts';
import { exact, hundredths, kilobytes } from './problem-numbers.ts';
import { lookUp } from './word-list.ts';

/** The problems in English. */
export const enProblems: ProblemTexts = {
  ...enDealProblems,
  ...enMarketProblems,
  'file-missing': ({ file }) => ({ summary: `there is no readable file ${file}` }),
  'file-too-large': ({ file, limit }) => ({
    summary: `${file} is larger than a file may be`,
    expected: `at most ${kilobytes(limit)}`,
  }),
  'yaml-syntax': ({ detail }) => ({
    summary: `this is not YAML: ${detail}`,
    advice: 'put quotes around text with a colon, comma or bracket',
  }),
  'yaml-several-documents': () => ({
    summary: 'a second document begins here',
    advice: 'write one scenario per file, without ---',
  }),
  'yaml-alias': () => ({
    summary: 'aliases (*name) are not part of the format',
    advice: 'write the value out; `extends` shares parts between files',
  }),
  'yaml-tag': ({ tag }) => ({
    summary: `YAML reads ${tag} as a tag`,
    advice: 'put quotes around the text, or write `not` for !',
  }),
  'yaml-duplicate-key': ({ key, first }) => ({
    summary: `${key} stands here twice`,
    advice: `the first one is in line ${first.line}; join them or rename one`,
  }),
  'yaml-too-deep': ({ limit }) => ({
    summary: `the file is nested more than ${limit} levels deep`,
    advice: 'no scenario needs that: look for a bracket that is not closed',
  }),
  'yaml-too-many-keys': ({ limit }) => ({
    summary: `there are more than ${formatNumber(limit, 9)} entries here`,
  }),
  'reserved-key': ({ key }) => ({ summary: `${key} cannot be a key`, advice: 'choose another name' }),
  'not-a-scenario': () => ({
    summary: 'this is no scenario',
    expected: 'a map that begins with parley: 1',
    advice: '`parley init my.yaml` writes one to start from',
  }),
  'later-format': ({ found, reads }) => ({
    summary: `this file is written for format ${found}; this program reads format ${reads}`,
    advice: 'a newer version of Parley reads it: update the program',
  }),
  'missing-format': ({ reads }) => ({
    summary: 'the file does not tell which format it is written for',
    advice: `put \`parley: ${reads}\` at its top`,
  }),
  'unknown-key': ({ key, known }) => ({
    summary: `the format has no key ${key} here`,
    expected: known.length === 0 ? undefined : oneOf(known),
  }),
  'former-key': ({ key, instead }) => ({
    summary: `the format has no key ${key} any more`,
    advice: `write \`${instead}\` instead`,
  }),
  'missing-key': ({ key }) => ({ summary: `${key} is missing here` }),
  'wrong-type': ({ expected, received }) => ({
    summary: 'this has the wrong form',
    expected: typeWords(expected),
    received: receivedType(received),
  }),
  'not-finite': ({ received }) => ({
    summary: 'this number is not finite',
    expected: 'a finite number',
    received,
  }),
  'one-of': ({ keys, found }) => ({
    summary: found.length === 0 ? 'something is missing here' : 'these keys exclude each other',
    expected: `exactly ${oneOf(keys)}`,
    received: found.length === 0 ? 'none' : and(found),
  }),
  'only-with': ({ key, needs }) => ({
    summary: `${key} has no meaning here`,
    advice: `it only goes with ${needs}`,
  }),
  'empty-map': ({ key }) => ({ summary: `${key} is empty`, expected: 'at least one entry' }),
  'extends-outside': ({ target }) => ({
    summary: `${target} lies outside the folder of the scenario`,
    expected: 'a file in or below that folder, or parley/NAME',
  }),
  'extends-cycle': ({ chain }) => ({
    summary: `files extend each other in a ring: ${chain.join(' → ')}`,
    advice: 'one of them must extend nothing',
  }),
  'extends-too-long': ({ limit }) => ({
    summary: `more than ${limit} files extend each other`,
    advice: '`parley show` writes several of them as one file, which can be extended instead',
  }),
  'override-without-effect': ({ path }) => ({
    summary: `${path} changes nothing`,
    advice: 'the extended file says the same, or has nothing to remove',
  }),
  'language-lost': ({ language }) => ({
    summary: `this text loses its ${language === 'ja' ? 'Japanese' : 'other'} version`,
    advice: 'write { en: …, ja: … }',
  }),
  'variant-of-other': ({ variant, chain, base }) => ({
    summary: `${variant} is no variant of ${base}`,
    expected: `extends: ${base}, directly or through other files`,
    received: chain.length === 0 ? 'no extends' : `extends: ${chain.join(' → ')}`,
  }),
  'variants-disagree': ({ path, here, first, firstPlace }) => ({
    summary: `variants disagree on ${path}`,
    expected: `${first ?? 'its removal'}, as at ${firstPlace.file}:${firstPlace.line}`,
    received: here ?? 'its removal',
    advice: 'leave one of the variants out, or let them say the same',
  }),
  'not-a-result': ({ why }) => ({
    summary: NO_RESULT[why],
    expected: 'a file written by parley run --out RESULT.json',
  }),
  'bad-name': ({ name, why }) => ({ summary: `${name} cannot be a name: ${BAD_NAMES[why]}` }),
  'name-taken': ({ name, kind, first }) => ({
    summary: `${name} is also the name of ${withArticle(lookUp(KINDS, kind))}`,
    advice: `that one stands at ${first.file}:${first.line}; rename one of them`,
  }),
  'unknown-name': ({ name, kind }) => ({
    summary:
      kind === 'anything'
        ? `nothing in the scenario is called ${name}`
        : `no ${lookUp(KINDS, kind)} is called ${name}`,
  }),
  'name-out-of-place': ({ name, kind, context }) => ({
    summary: `${name} (${lookUp(KINDS, kind)}) may not stand in ${lookUp(CONTEXTS, context)}`,
    advice: kind === 'issue' || kind === 'level' ? TERMS_ADVICE : CONTEXT_ADVICE[context],
  }),
  'no-provenance': ({ name }) => ({
    summary: `nothing says where the value of ${name} is from`,
    advice: 'add source: { from: NAME, quote: "…" }, or assumed: with the reason',
  }),
  'expression-syntax': ({ text, detail }) => ({
    summary:
      text.trim() === '' ? 'an expression is missing here' : `this expression cannot be read: ${detail}`,
  }),
  'expression-unbalanced': () => ({
    summary: 'a parenthesis is missing',
    advice: 'inside { } YAML ends a value at a comma: put quotes around the expression',
  }),
  'expression-forbidden': ({ text, construct }) => ({
    summary: `expressions do not have ${lookUp(CONSTRUCTS, construct)} (${text})`,
    advice: CONSTRUCT_ADVICE[construct],
  }),
  'expression-too-large': ({ limit, what }) => ({
    summary:
      what === 'tooDeep'
        ? `this expression is nested more than ${limit} levels deep`
        : `this expression has more than ${formatNumber(limit, 9)} characters`,
    advice: 'name its parts under `formulas`',
  }),
  'unknown-function': ({ name }) => ({ summary: `there is no function ${name}` }),
  'argument-count': ({ name, expected, received }) => ({
    summary: `${name} has the wrong number of arguments`,
    expected: expected.replace(/^(\d+)-(\d+)$/, '$1 or $2').replace(/^(\d+)\+$/, 'at least $1'),
    received: String(received),
  }),
  'per-cent': () => ({
    summary: 'this % is no per cent sign',
    advice: 'write per cent right after a number (25 %), a remainder as mod(a, b)',
  }),
  'bare-date': ({ text }) => ({
    summary: `${text} would be read as a subtraction`,
    advice: 'name the date under `calendar` and use at.NAME, after.NAME or until.NAME',
  }),
  'formula-cycle': ({ chain }) => ({
    summary: `these need each other in a ring: ${chain.join(' → ')}`,
    advice: 'one of them must do without the others',
  }),
  'not-a-condition': ({ text }) => ({
    summary: `${text} is neither true nor false`,
    expected: 'a condition, such as negotiation.talks or elapsed.negotiation >= 4 months',
  }),
  'unit-mismatch': ({ operation, left, right }) => ({
    summary: `${unitWords(left)} and ${unitWords(right)} cannot be ${OPERATIONS[operation] ?? 'compared'}`,
  }),
  'unit-expected': ({ expected, received }) => ({
    summary: 'this has the wrong unit',
    expected: unitWords(expected),
    received: unitWords(received),
  }),
  'unknown-unit': ({ text }) => ({ summary: `there is no unit ${text}` }),
  'bad-value': ({ expected, received }) => ({
    summary: 'this value cannot be used',
    expected: typeWords(expected),
    received,
  }),
  'bad-distribution': ({ distribution, reason }) => ({
    summary: `${distribution} cannot be used like this: ${DISTRIBUTION_REASONS[reason] ?? reason}`,
  }),
  'correlation-alone': ({ name }) => ({
    summary: `${name} is correlated with itself`,
    expected: 'two different parameters',
  }),
  'correlation-twice': ({ first }) => ({
    summary: 'these two parameters are correlated twice',
    advice: `${first} has them already; remove one of the two`,
  }),
  'correlation-certain': ({ name }) => ({
    summary: `${name} is certain, so this correlation does nothing`,
    advice: 'give it a distribution, or remove the correlation',
  }),
  'correlations-impossible': ({ entries, low, high }) => ({
    summary:
      entries.length === 1
        ? 'this rank is too near to −1 or 1 to be computed'
        : `these correlations cannot all hold together: ${and(entries)}`,
    expected:
      low === undefined || high === undefined
        ? undefined
        : `a rank between ${hundredths(Math.ceil(low * 100))} and ${hundredths(Math.floor(high * 100))}`,
    advice: 'pairs that are not named have rank 0; name them too, or bring the ranks nearer to 0',
  }),
  'data-outside': ({ file }) => ({
    summary: `${file} lies outside the folder of the file that names it`,
    expected: 'a table beside or below that file',
  }),
  'unknown-column': ({ name, file, known }) => ({
    summary: `${file} has no column ${name}`,
    expected: oneOf(known),
  }),
  'csv-quote': () => ({
    summary: 'this quote is not closed, or something follows its end',
    advice: 'a quote inside a quoted cell is written twice',
  }),
  'csv-uneven': ({ expected, received }) => ({
    summary: 'this line has another number of cells than the header',
    expected: String(expected),
    received: String(received),
    advice: 'put quotes around a cell that has a comma in it',
  }),
  'csv-column-twice': ({ name }) => ({ summary: `two columns are called ${name}`, advice: 'rename one' }),
  'csv-number': ({ column, received, isWeight }) => ({
    summary: `column ${column} has something here that is no ${isWeight ? 'weight' : 'number'}`,
    expected: isWeight ? 'a number, 0 or more' : 'a plain number such as 1234.5',
    received: received === '' ? 'nothing' : received,
    advice: 'write it without a unit and without commas; the unit stands in the scenario, under `unit`',
  }),
  'csv-empty': ({ file, column }) => ({
    summary: `column ${column} of ${file} has no values`,
    expected: 'at least one row with a number',
  }),
  'csv-too-long': ({ limit }) => ({
    summary: `this column has more than ${formatNumber(limit, 9)} values`,
    advice: 'join rows with near values, and give each a weight',
  }),
  'csv-gaps': ({ column, gaps, rows }) => ({
    summary: `${gaps} of ${rows} rows have no value in column ${column} and are left out`,
    advice: 'fill them, or remove them from the table',
  }),
  'bad-date': ({ text }) => ({ summary: `${text} is no day of the calendar`, expected: 'YYYY-MM-DD' }),
  'outside-clock': ({ text, start, end }) => ({
    summary: `${text} lies outside the time that is simulated`,
    expected: `from ${start}, before ${end}`,
  }),
  'unknown-state': ({ name, region }) => ({ summary: `${region} has no state ${name}` }),
  'final-with-exits': ({ state }) => ({
    summary: `${state} is final, yet has a way out`,
    advice: 'remove `final` or the transitions',
  }),
  'always-cycle': ({ states }) => ({ summary: `\`always\` runs in a ring: ${states.join(' → ')}` }),
  'event-not-handled': ({ event, move, state }) => ({
    summary: `${move} can raise ${event} in ${state}, where nothing handles it`,
    advice: 'handle it in the chart, count it, or write event: none',
  }),
  'rationality-missing': ({ party }) => ({
    summary: `${party} chooses, but has no rationality`,
    advice: 'add rationality: 1.5 / (trillion JPY), or perfect',
  }),
  'continuation-missing': ({ party }) => ({
    summary: `${party} does not discount, so its flow after the last step has no end`,
    advice: 'give it a discountRate or payoffs.end, or set clock.continuation: none',
  }),
  'option-weight': ({ option, key, kind, allowed }) => ({
    summary: `option ${option} cannot have \`${key}\` in a \`${kind}\``,
    expected: or(allowed),
  }),
  'rest-twice': ({ first, second }) => ({ summary: `${first} and ${second} cannot both be the rest` }),
  'default-needed': ({ move, found, rates }) =>
    rates
      ? {
          summary: `${move} has options with a rate, so one other must be the default`,
          expected: 'exactly one option with default: true',
          received: found === 0 ? 'none' : String(found),
        }
      : {
          summary: `${move} has a default, but no option with a rate`,
          advice: 'give the other options a rate, or remove `default`',
        },
  'default-with-payoff': ({ option }) => ({
    summary: `the default option ${option} cannot have a payoff of its own`,
    advice: 'what it earns while it lasts is a flow under `payoffs`',
  }),
  'order-cycle': ({ moves }) => ({ summary: `before and after contradict each other: ${moves.join(' → ')}` }),
  'too-many-asks': ({ limit }) => ({
    summary: `the statechart has more than ${formatNumber(limit, 9)} steps from state to state`,
    advice: 'use fewer regions, or conditions that keep them apart',
  }),
  'too-many-nodes': ({ limit, step }) => ({
    summary: `the game is on its way to more than ${formatNumber(limit, 9)} nodes in step ${step}`,
    advice: 'use fewer steps, counters or conditions on elapsed time',
  }),
  'too-many-steps': ({ limit, received }) => ({
    summary: 'the clock has too many steps',
    expected: `at most ${formatNumber(limit, 9)}`,
    received: formatNumber(received, 9),
  }),
  'too-many-parameters': ({ limit }) => ({
    summary: `there are more than ${formatNumber(limit, 9)} parameters`,
  }),
  'outcomes-overlap': ({ first, second, state }) => ({
    summary: `${first} and ${second} both hold in ${state}`,
    advice: 'outcomes must exclude each other',
  }),
  'outcomes-gap': ({ state }) => ({
    summary: `no outcome holds in ${state}`,
    advice: 'add an outcome for it, or widen one',
  }),
  'chance-over-one': ({ move, sum, draw, values }) => ({
    summary: `the odds of ${move} add up to ${exact(sum)}`,
    expected: 'at most 1',
    advice: inDraw(draw, values),
  }),
  'chance-negative': ({ option, value, draw, values }) => ({
    summary: `the odds or rate of ${option} is ${exact(value)}`,
    expected: 'at least 0',
    advice: inDraw(draw, values),
  }),
  'value-not-finite': ({ what, draw, values }) => ({
    summary: `${what} is not a finite number`,
    advice: inDraw(draw, values),
  }),
  'unreachable-state': ({ state }) => ({
    summary: `${state} is never reached`,
    advice: 'remove it, or see which events and conditions lead to it',
  }),
  'event-not-raised': ({ event }) => ({
    summary: `nobody raises ${event}`,
    advice: 'let an option of a move raise it, or remove it from the chart',
  }),
  'state-without-exit': ({ state }) => ({
    summary: `${state} is never left before the end`,
    advice: 'write final: true if that is meant',
  }),
  'parameter-unused': ({ name }) => ({ summary: `${name} changes nothing: no formula uses it` }),
  'moves-twice': ({ region, step, moves }) => ({
    summary: `${region} can move twice in step ${step}, by ${and(moves)}`,
    advice: 'make them cases of one `first`, or add a condition on elapsed time, if that is not meant',
  }),
  'choice-without-rate': ({ move }) => ({
    summary: `${move} is offered every step and cannot be undone, but has no rate`,
    advice: 'its odds depend on the length of a step: give each option a rate, and one default: true',
  }),
  'horizon-effect': ({ outcome, change }) => ({
    summary: `the end of the clock moves ${outcome} by ${exact(change * 100)} points`,
    advice: 'give the clock more steps after the report',
  }),
  'expectation-failed': ({ text, found, error }) => ({
    summary: 'this expectation does not hold',
    expected: text,
    received: error === '' ? found : `${found} (±${error})`,
  }),
};
