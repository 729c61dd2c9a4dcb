import { pick, type ViewState } from '../explorer/view-state.ts';

/** Something to pick from. */
export interface Option {
  readonly name: string;
  readonly label: string;
}

/** What is picked of a list, or its first. */
export function pickedOf<Each extends { readonly name: string }>(
  { picks }: ViewState,
  name: string,
  options: readonly Each[],
): Each | undefined {
  const picked = picks.value.get(name);
  return options.find((each) => each.name === picked) ?? options[0];
}

/** A list to pick one thing from; what is picked is kept in the address. */
export function Picked({
  view,
  name,
  label,
  options,
}: {
  readonly view: ViewState;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}) {
  if (options.length < 2) return null;
  const id = `pick-${name}`;
  return (
    <p class="picked">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={pickedOf(view, name, options)?.name}
        onChange={(event) => pick(view, name, event.currentTarget.value)}
      >
        {options.map((each) => (
          <option key={each.name} value={each.name}>
            {each.label}
          </option>
        ))}
      </select>
    </p>
  );
}
