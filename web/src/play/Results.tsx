import type { Debrief } from '../../../src/exercise/debrief.ts';
import type { PlayWords } from '../../../src/report/text/page/play-words.ts';
import { useSpeech } from '../parts/words.ts';
import type { Teller } from './tell.ts';

/** What each side got, beside what it could expect and what the best play would have let it expect; and for what. */
export function Results({
  debrief,
  text,
  teller,
}: {
  readonly debrief: Debrief;
  readonly text: PlayWords;
  readonly teller: Teller;
}) {
  const { format } = useSpeech();
  const { parties } = debrief;
  const kinds = ['flow', 'terms', 'deal', 'option', 'later'] as const;
  const rows = [
    { head: text.got, value: (party: (typeof parties)[number]) => party.got },
    ...kinds.map((kind) => ({
      head: `– ${text.receipt[kind]}`,
      value: (party: (typeof parties)[number]) => receiptOf(party, kind),
    })),
    { head: text.expected, value: (party: (typeof parties)[number]) => party.expected },
    { head: text.best, value: (party: (typeof parties)[number]) => party.best },
    { head: text.chance, value: (party: (typeof parties)[number]) => party.chance },
    ...(parties[0]?.deeds ?? []).map(({ party: by }) => ({
      head: `– ${text.deeds(teller.party(by))}`,
      value: (party: (typeof parties)[number]) => party.deeds.find((each) => each.party === by)?.amount ?? 0,
    })),
  ];
  return (
    <section class="section">
      <h3>{text.results}</h3>
      <div class="table-room">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.party}</th>
              {parties.map(({ name, isPlayer }) => (
                <th key={name} scope="col" class="number">
                  {isPlayer ? <strong>{teller.party(name)}</strong> : teller.party(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, value }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {parties.map((party) => (
                  <td key={party.name} class="number">
                    <data value={String(value(party))}>{format.quantity(value(party), party.unit)}</data>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{text.reading}</p>
    </section>
  );
}

function receiptOf({ receipts }: Debrief['parties'][number], kind: string): number {
  return receipts.filter((each) => each.for.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
}
