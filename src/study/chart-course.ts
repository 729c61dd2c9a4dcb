import type { Guard } from '../chart/chart.ts';
import type { Text } from '../scenario/schema.ts';

/** A state of a region with its probability at a date. */
export interface ChartState {
  /** `region.state`. */
  readonly name: string;
  readonly label: Text;
  readonly probability: number;
  readonly initial: boolean;
  readonly final: boolean;
}

/** All ways from one state of a region to another by events. */
export interface ChartTransition {
  /** `region.state`. */
  readonly from: string;
  readonly to: string;
  readonly events: readonly { readonly name: string; readonly label: Text }[];
  /** How often it is taken by the date, on average; missing for events that leave the state as it is. */
  readonly times?: number;
}

/** A change of state that comes about whenever a condition on other states holds. */
export interface ChartAlways {
  readonly from: string;
  readonly to: string;
  readonly when: Guard;
  /** How often it is taken by the date, on average. */
  readonly times: number;
}

/** The statechart of a scenario with what it comes to by a date. */
export interface ChartCourse {
  readonly title: Text;
  readonly seed: number;
  readonly draws: number;
  readonly step: number;
  readonly date?: string;
  readonly regions: readonly {
    readonly name: string;
    readonly label: Text;
    readonly states: readonly ChartState[];
    readonly transitions: readonly ChartTransition[];
    readonly always: readonly ChartAlways[];
  }[];
  /** `region` and `region.state` → what people call it. */
  readonly labels: ReadonlyMap<string, Text>;
}
