import { tornadoFigure } from '../../../src/report/figures/tornado.ts';
import { Chart } from '../chart/Chart.tsx';
import { questionOf } from '../engine/what-if.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import { Picked, pickedOf } from './Picked.tsx';
import type { SectionParts } from './Sections.tsx';
import { Waited } from './Waited.tsx';

/** Which numbers an outcome or a measure depends on most. */
export function TornadoPart({ explorer, view }: SectionParts) {
  const { words, say } = useSpeech();
  const { study } = explorer.calm.value;
  const options = [
    ...study.outcomes.toSorted(
      (a, b) => Number(b.name === study.headline) - Number(a.name === study.headline),
    ),
    ...study.measures,
  ].map(({ name, label }) => ({ name, label: say(label) }));
  const target = pickedOf(view, 'target', options)?.name ?? study.headline;
  const asked = useAsked(explorer, 'tornado', (now) => ({ ...questionOf(now), target }), {
    engine: explorer.engines.side,
    key: target,
  });
  return (
    <>
      <Picked view={view} name="target" label={words.sections.number} options={options} />
      <Waited
        {...asked}
        render={(tornado) => (
          <Chart explorer={explorer} view={view} make={(context) => tornadoFigure(tornado, context)} />
        )}
      />
    </>
  );
}
