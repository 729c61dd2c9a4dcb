import { outcomeMapFigure } from '../../../src/report/figures/outcome-map.ts';
import { type Lever, leverSteps } from '../../../src/study/levers.ts';
import type { OutcomeMap } from '../../../src/study/outcome-map.ts';
import { Chart } from '../chart/Chart.tsx';
import { questionOf } from '../engine/what-if.ts';
import { QUICK_DRAWS } from '../explorer/answering.ts';
import { leverValue } from '../explorer/explorer.ts';
import { useAsked } from '../explorer/use-asked.ts';
import { useSpeech } from '../parts/words.ts';
import { MapCells } from './MapCells.tsx';
import { Picked, pickedOf } from './Picked.tsx';
import type { SectionParts } from './Sections.tsx';
import { Waited } from './Waited.tsx';

/** Columns and rows of the map. */
const CELLS = 21;

/** Which end is likeliest over two levers of the reader's choice. */
export function MapPart({ explorer, view }: SectionParts) {
  const { words, say } = useSpeech();
  const { sections: text } = words;
  const { levers } = explorer.opened.value;
  const x = pickedOf(view, 'across', levers);
  const others = levers.filter(({ name }) => name !== x?.name);
  const y = pickedOf(view, 'upwards', others);
  if (x === undefined || y === undefined) return null;
  return (
    <>
      <Picked view={view} name="across" label={text.across} options={levers.map(optionOf)} />
      <Picked view={view} name="upwards" label={text.upwards} options={others.map(optionOf)} />
      <MapOf key={`${x.name} ${y.name}`} explorer={explorer} view={view} x={x} y={y} />
    </>
  );
  function optionOf({ name, label }: Lever): { name: string; label: string } {
    return { name, label: say(label) };
  }
}

function MapOf({ explorer, view, x, y }: SectionParts & { readonly x: Lever; readonly y: Lever }) {
  const { sections: text } = useSpeech().words;
  const axis = (lever: Lever) => ({ parameter: lever.name, values: leverSteps(lever, CELLS) });
  const asked = useAsked(
    explorer,
    'map',
    (now) => ({ ...questionOf(now), draws: QUICK_DRAWS, x: axis(x), y: axis(y) }),
    { engine: explorer.engines.side, key: `${x.name} ${y.name}` },
  );
  const exploration = explorer.exploration.value;
  const here = { x: leverValue(exploration, x), y: leverValue(exploration, y) };
  const goTo = (map: OutcomeMap, column: number, row: number): void => {
    const [first, second] = [map.x.texts[column], map.y.texts[row]];
    if (first === undefined || second === undefined) return;
    explorer.edit({ kind: 'place', values: { [x.name]: first, [y.name]: second } });
  };
  return (
    <>
      <p class="quiet">{text.mapHow}</p>
      <Waited
        {...asked}
        render={(map) => (
          <Chart
            explorer={explorer}
            view={view}
            make={(context) => outcomeMapFigure({ map, here }, context)}
            live={(figure) => (
              <MapCells figure={figure} map={map} onChoose={(column, row) => goTo(map, column, row)} />
            )}
          />
        )}
      />
    </>
  );
}
