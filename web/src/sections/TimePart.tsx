import { statechartFigure } from '../../../src/report/figures/statechart.ts';
import { timelineFigure } from '../../../src/report/figures/timeline.ts';
import { Chart } from '../chart/Chart.tsx';
import { Plot } from '../chart/Plot.tsx';
import { useSpeech } from '../parts/words.ts';
import { DateCursor } from './DateCursor.tsx';
import { Picked, pickedOf } from './Picked.tsx';
import type { SectionParts } from './Sections.tsx';

/** Where things stand at a date, and how likely each state is over time. */
export function TimePart({ explorer, view }: SectionParts) {
  const { words, say } = useSpeech();
  const { sections: text } = words;
  const { timeline } = explorer.calm.value.study;
  const { chart, marks } = explorer.opened.value;
  const last = timeline.dates.length - 1;
  const at = Math.min(view.cursor.value ?? last, last);
  const regions = chart.regions
    .map(({ name, label }) => ({ name, label: say(label) }))
    .toSorted((a, b) => rank(a.name) - rank(b.name));
  const region = pickedOf(view, 'region', regions)?.name ?? '';
  function rank(name: string): number {
    return timeline.deciding.includes(name) ? 0 : 1;
  }
  const moveTo = (step: number): void => {
    view.cursor.value = step === last ? undefined : step;
  };
  const data = { timeline, region, marks, cursor: at };
  return (
    <>
      <DateCursor dates={timeline.dates} marks={marks} at={at} onMove={moveTo} />
      <Chart
        explorer={explorer}
        view={view}
        make={(context) =>
          statechartFigure(
            { chart, timeline, at },
            { ...context, predicates: words.predicates, chart: words.statechart },
          )
        }
      />
      <Picked view={view} name="region" label={text.region} options={regions} />
      <Chart
        explorer={explorer}
        view={view}
        make={(context) => timelineFigure(data, context)}
        live={(figure, width) => <Plot figure={figure} data={data} width={width} onPoint={moveTo} />}
      />
    </>
  );
}
