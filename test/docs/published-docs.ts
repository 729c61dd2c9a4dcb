import { formatNumber } from '../../src/report/digits.ts';
import type { SetBeside } from '../reference/published.ts';

/** What others published, beside what Parley gives for the same duty, goods, suppliers and horizon, as Markdown. */
export function publishedDocs(estimates: readonly SetBeside[]): string[] {
  return [
    '## Published estimates of a US duty of 25 % on cars',
    '',
    'No test of Parley: studies differ in model, data, scope and horizon. The table shows whether the order of magnitude and',
    'the sign agree, and what is known about why they do not. Each row runs `parley market` on the file named, with the',
    'study’s suppliers and horizon (256 draws; the mean, and the range from 5 to 95 %). “weak”: read in a carrier that is not',
    'the author’s.',
    '',
    '| who | what was said | published | Parley | is it in Parley’s range? |',
    '| --- | --- | ---: | ---: | --- |',
    ...estimates.map((estimate) => {
      const { who, when, said, unit, parley } = estimate;
      const range = `${figure(parley.mean)} (${figure(parley.p05)} to ${figure(parley.p95)})`;
      return `| ${who}, ${when} | ${said} | ${published(estimate)} ${unit} | ${range} ${unit} | ${verdict(estimate)} |`;
    }),
    '',
    '| who | method, goods, suppliers taxed, horizon | Parley’s run | what differs | source |',
    '| --- | --- | --- | --- | --- |',
    ...estimates.map((estimate) => {
      const { who, method, scope, horizon, run, of, differs, derived } = estimate;
      const duties = run.duty.map((each) => ` --duty "${each}"`).join('');
      const settings = run.set.map((each) => ` --set "${each}"`).join('');
      const command = `\`${run.file}${duties}${settings} --horizon ${run.horizon}\`: ${of.map((each) => `\`${each}\``).join(', ')}`;
      const how = derived === undefined ? '' : ` Published figure: ${derived}.`;
      return `| ${who} | ${method}; ${scope.goods}; ${scope.taxed}; ${horizon} | ${command} | ${differs}${how} | ${sourceOf(estimate)} |`;
    }),
    '',
  ];
}

function figure(value: number): string {
  return formatNumber(value, 3);
}

function bounds({ value }: SetBeside): readonly [number, number] {
  return typeof value === 'number' ? [value, value] : value;
}

function published(estimate: SetBeside): string {
  const [low, high] = bounds(estimate);
  const text = low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;
  return estimate.bound === undefined ? text : `${estimate.bound} ${text}`;
}

/** Whether the published figure and Parley's range meet, and else on which side it lies. */
function verdict(estimate: SetBeside): string {
  const [low, high] = bounds(estimate);
  const { mean, p05, p95 } = estimate.parley;
  if (high >= p05 && low <= p95) return 'yes';
  const middle = (low + high) / 2;
  if (Math.sign(middle) !== Math.sign(mean)) return 'no: another sign';
  return Math.abs(middle) > Math.abs(mean) ? 'no: larger' : 'no: smaller';
}

function sourceOf({ source, url, weak }: SetBeside): string {
  const text = url === undefined ? source : `[${source}](${url})`;
  return weak === true ? `${text} (weak)` : text;
}
