import type { Text } from '../scenario/schema.ts';
import type {
  AlwaysStructure,
  ChartStructure,
  RegionStructure,
  StateStructure,
  TransitionStructure,
} from './chart-structure.ts';

/** A state of a region with its probability at a date. */
export interface ChartState extends StateStructure {
  readonly probability: number;
}

/** All ways from one state of a region to another by events. */
export interface ChartTransition extends TransitionStructure {
  /** How often it is taken by the date, on average; missing for events that leave the state as it is. */
  readonly times?: number;
}

/** A change of state that comes about whenever a condition on other states holds. */
export interface ChartAlways extends AlwaysStructure {
  /** How often it is taken by the date, on average. */
  readonly times: number;
}

/** A region with what it comes to by a date. */
export interface ChartRegion extends RegionStructure {
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
  readonly always: readonly ChartAlways[];
}

/** The statechart of a scenario with what it comes to by a date. */
export interface ChartCourse extends ChartStructure {
  readonly seed: number;
  readonly draws: number;
  readonly step: number;
  readonly date?: string;
  readonly regions: readonly ChartRegion[];
  /** `region` and `region.state` → what people call it. */
  readonly labels: ReadonlyMap<string, Text>;
}
