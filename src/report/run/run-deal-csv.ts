import type { CsvRow } from './csv-columns.ts';
import type { DealJson } from './run-deal-json-schema.ts';

/** What is agreed as rows of the table, in the order of the JSON. */
export function dealRows(deal: DealJson, atReport: Pick<CsvRow, 'date' | 'step'>): CsvRow[] {
  const { made, inForce, issues, dates, gains, rounds, zone, excluded, obstacles, ties, table } = deal;
  const whole = { kind: 'deal', name: 'deal', ...atReport } as const;
  return [
    { ...whole, number: 'made', ...spreadCells(made) },
    { ...whole, number: 'inForce', ...spreadCells(inForce) },
    ...Object.entries(issues).flatMap(([name, { label, unit, mean, levels }]): CsvRow[] => [
      ...(mean === undefined
        ? []
        : [{ kind: 'issue' as const, name, label, ...atReport, number: 'mean', unit, ...spreadCells(mean) }]),
      ...levels.flatMap((level): CsvRow[] => {
        const about = { kind: 'level', name, option: level.name, label: level.label, ...atReport } as const;
        return [
          ...(level.agreed === undefined
            ? []
            : [{ ...about, number: 'agreed', ...spreadCells(level.agreed) }]),
          { ...about, number: 'inForce', value: level.inForce },
          ...(level.value === undefined ? [] : [{ ...about, number: 'value', value: level.value, unit }]),
        ];
      }),
    ]),
    ...dates.flatMap(({ step, date, made: deals, levels }): CsvRow[] => [
      { kind: 'made', name: 'deal', number: 'deals', value: deals, step, date },
      ...Object.entries(levels).flatMap(([name, shares]) =>
        shares.map((value, at): CsvRow => {
          const { name: option = '', label = '' } = issues[name]?.levels[at] ?? {};
          return { kind: 'made', name, option, label, number: 'share', value, step, date };
        }),
      ),
    ]),
    ...Object.entries(gains).flatMap(([party, { unit, alternative, ...gain }]): CsvRow[] => {
      const about = { kind: 'gain', name: party, party, unit, ...atReport } as const;
      return [
        { ...about, number: 'gain', ...spreadCells(gain) },
        { ...about, number: 'alternative', value: alternative },
      ];
    }),
    { ...whole, number: 'rounds', value: rounds },
    ...(zone === undefined ? [] : [{ ...whole, number: 'zone', ...spreadCells(zone) }]),
    { ...whole, number: 'excluded', value: excluded },
    ...obstacles.map(
      ({ kind, name, label, party, share }): CsvRow => ({
        kind: 'obstacle',
        name: name ?? 'deal',
        number: 'share',
        value: share,
        option: kind,
        ...(label !== undefined && { label }),
        ...(party !== undefined && { party }),
        ...atReport,
      }),
    ),
    { ...whole, number: 'ties', value: ties },
    ...(table === undefined ? [] : tableRows(table)),
  ];
}

function tableRows({ date, step, parties, ways }: NonNullable<DealJson['table']>): CsvRow[] {
  const first = { date, step };
  return [
    ...Object.entries(parties).flatMap(([party, { unit, goingOn, deal: signed, inside }]): CsvRow[] => {
      const about = { kind: 'table', name: party, party, ...first, unit } as const;
      return [
        { ...about, number: 'goingOn', value: goingOn },
        { ...about, number: 'deal', value: signed },
        ...(inside === undefined ? [] : [{ ...about, number: 'inside', value: inside }]),
      ];
    }),
    ...ways.flatMap(({ move: name, event: option, label, values }) =>
      Object.entries(values).map(([party, value]): CsvRow => {
        const unit = parties[party]?.unit ?? '';
        return { kind: 'way', name, option, label, party, number: 'value', value, unit, ...first };
      }),
    ),
  ];
}

function spreadCells({ mean, error, p05, p50, p95 }: DealJson['made']) {
  return { value: mean, error, p05, p50, p95 };
}
