import { type Model, schemaNamed } from "../model";
import type { SharedPlace } from "./types";

/** Where a schema stands: in an operation, and in the component that it belongs to. */
export interface Place {
  where: string;
  shared?: SharedPlace;
}

/** The place of what lies within. */
export function placeBelow({ where, shared }: Place, step: string): Place {
  return {
    where: `${where}${step}`,
    ...(shared && { shared: { ...shared, at: `${shared.at}${step}` } }),
  };
}

/**
 * The place of a schema in the component that it is. Where a plain value has become another
 * component that was there before, it is what refers to it that has changed.
 *
 * @param names of the component in both versions
 * @returns `around` when the schema is no component in one of the versions
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
