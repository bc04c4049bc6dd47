import type { Direction } from "../ask/properties";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";

export interface SampleOptions {
  /** The direction of the value; only properties that travel in it are included. */
  direction?: Direction;
  /**
   * The alternatives to use, keyed by the JSON pointer of the place in the sample (`""` is the
   * whole): an index, a label or a discriminator's value; a list if several choices apply to the
   * same value.
   */
  choices?: Readonly<Record<string, Pick | readonly Pick[]>>;
  /** Leaves out everything that is not required. */
  requiredOnly?: boolean;
}

export type Pick = number | string;

/** Returned if a schema has no sample because it recurses without end. */
export const none = Symbol("no sample");

/** The place of a value in a sample. */
export interface SampleContext {
  pointer: string;
  /** The discriminator whose value has been decided for the value at hand. */
  appliedDiscriminator?: string | undefined;
  /** The number of choices made for the current value. */
  level: number;
  /** The number of nested schemas tried for the current value. */
  turns: number;
  /** Whether the value is required. */
  isNeeded: boolean;
  /** Whether everything that is not required is left out below. */
  isMinimal: boolean;
  /** The components and unnamed schemas that enclose the value, with repetitions. */
  ancestors: readonly (AnySchema | string)[];
}

/** Generates the parts of one sample. */
export interface Sampler {
  model: Model;
  options: SampleOptions;
  direction: Direction;
  sample: (schema: AnySchema, place: SampleContext) => unknown;
  /** Returns whether a value is valid in the direction of the sample. */
  fits: (schema: AnySchema, value: unknown) => boolean;
}

/** Returns the context of a member or item. */
export function below(
  place: SampleContext,
  key: string | number,
  isNeeded: boolean,
): SampleContext {
  const step = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
  return {
    ...place,
    ...{ pointer: `${place.pointer}/${step}`, level: 0, turns: 0, isNeeded },
    appliedDiscriminator: undefined,
  };
}
