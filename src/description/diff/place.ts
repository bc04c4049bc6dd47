import { type Model, schemaNamed } from "../model";
import type { SharedPlace } from "./types";

/** The place of a schema in the operation and in the enclosing component. */
export interface Place {
  where: string;
  shared?: SharedPlace;
}

/** Returns the place of a child. */
export function placeBelow({ where, shared }: Place, step: string): Place {
  return {
    where: `${where}${step}`,
    ...(shared && { shared: { ...shared, at: `${shared.at}${step}` } }),
  };
}

/**
 * Returns the place of a schema in its own component. If a plain value was replaced by another
 * existing component, the schema that refers to it has changed instead.
 *
 * @param names names of the component in both versions
 * @returns `around` if the schema is not a component in one of the versions
 */
export function componentPlace(
  { older, newer }: { older: Model; newer: Model },
  [before, after]: readonly [string | undefined, string | undefined],
  isObject: boolean,
  around: Place,
): Place {
  if (before === undefined || after === undefined) return around;
  const isSwapped =
    before !== after &&
    schemaNamed(newer, before) !== undefined &&
    schemaNamed(older, after) !== undefined;
  if (isSwapped && !isObject) return around;
  return {
    where: around.where,
    shared: {
      ...{ kind: "schema", name: after, at: "" },
      ...(before !== after && { was: before }),
    },
  };
}
