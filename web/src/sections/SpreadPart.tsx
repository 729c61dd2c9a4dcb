import { distributionFigure } from '../../../src/report/figures/distribution.ts';
import { asShare } from '../../../src/report/run/as-share.ts';
import { Chart } from '../chart/Chart.tsx';
import { questionOf } from '../engine/what-if.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import { Picked, pickedOf } from './Picked.tsx';
import type { SectionParts } from './Sections.tsx';
import { Waited } from './Waited.tsx';

/** How an outcome or a measure is spread over the draws. */
export function SpreadPart({ explorer, view }: SectionParts) {
  const { words, format, say } = useSpeech();
  const { sections: text } = words;
  const { study } = explorer.calm.value;
  const asked = useAsked(explorer, 'draws', questionOf);
  const numbers = [
    ...study.outcomes.toSorted(
      (a, b) => Number(b.name === study.headline) - Number(a.name === study.headline),
    ),
    ...study.measures,
  ];
  const options = numbers.map(({ name, label }) => ({ name, label: say(label) }));
  const picked = pickedOf(view, 'number', numbers);
  if (picked === undefined) return null;
  const isShare = !('unit' in picked);
  const spread = isShare ? picked.probability : picked.value;
  return (
    <>
      <p>{text.lead.spread}</p>
      <Picked view={view} name="number" label={text.number} options={options} />
      <Waited
        {...asked}
        render={(all) => {
          const draws = all.find(({ name }) => name === picked.name);
          if (draws === undefined) return null;
          return (
            <Chart
              explorer={explorer}
              view={view}
              make={(context) => distributionFigure({ ...draws, spread }, context)}
            />
          );
        }}
      />
      <p class="quiet">
        {text.error(
          isShare
            ? { mean: format.percent(asShare(spread.mean)), error: format.points(spread.error) }
            : {
                mean: format.quantity(spread.mean, picked.unit),
                error: format.quantityError(spread.error, spread.mean, picked.unit),
              },
        )}
      </p>
    </>
  );
}
