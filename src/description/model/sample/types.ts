import type { Direction } from "../ask/properties";
import type { Model } from "../model";
import type { AnySchema } from "../types/schema";

export interface SampleOptions {
  /** Which way the value goes: only properties that travel that way are in it. */
  direction?: Direction;
  /**
   * Which alternative is taken, by the JSON pointer of the place in the sample (`""` is the whole):
   * its index, its label or a discriminator's value; a list where one choice follows another.
   */
  choices?: Readonly<Record<string, Pick | readonly Pick[]>>;
  /** Leaves out all that need not be there. */
  requiredOnly?: boolean;
}

export type Pick = number | string;

/** What a schema has no sample of, because it holds itself without end. */
export const none = Symbol("no sample");

/** Where in a sample a value stands. */
export interface SampleContext {
  pointer: string;
  /** The discriminator whose value has been decided for the value at hand. */
  told?: string | undefined;
  /** How many choices have been made for the value at hand. */
  level: number;
  /** How many schemas have been tried for the value at hand, one within the other. */
  turns: number;
  /** Whether the value may not be left out. */
  isNeeded: boolean;
  /** Whether all that need not be there is left out below. */
  isMinimal: boolean;
  /** Components, and schemas without a name, that the value lies in, each as often as it does. */
  ancestors: readonly (AnySchema | string)[];
}

/** Makes the parts of one sample. */
export interface Sampler {
  model: Model;
  options: SampleOptions;
  direction: Direction;
  sample: (schema: AnySchema, place: SampleContext) => unknown;
  /** Whether a value is valid, in the direction of the sample. */
  fits: (schema: AnySchema, value: unknown) => boolean;
}

/** The place of a member or item. */
export function below(
  place: SampleContext,
  key: string | number,
  isNeeded: boolean,
): SampleContext {
  const step = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
  return {
    ...place,
    ...{ pointer: `${place.pointer}/${step}`, level: 0, turns: 0, isNeeded },
    told: undefined,
  };
}
