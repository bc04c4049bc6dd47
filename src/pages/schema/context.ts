import type { Direction, Merged, Model } from "../../description/model";
import type { Children } from "../../page/tree/node";
import type { History } from "../changelog/history";
import type { Anchors } from "../anchors";
import type { Room } from "../room";

/** Where a schema stands on a page. */
export interface SchemaContext {
  model: Model;
  direction: Direction;
  anchors: Anchors;
  /** Id of what the schema belongs to; ids of its properties begin with it. */
  id: string;
  /** Components that this place lies in, with the ids they are shown at. */
  ancestors: ReadonlyMap<string, string>;
  /** Components that the ancestors have merged into them by `allOf`, with the ids of the latter. */
  merged: ReadonlyMap<string, string>;
  /** URL of a component's own page. */
  schemaHref: (name: string) => string;
  /** URL of an operation's page, by its id or a reference to it. */
  operationHref: (reference: string) => string | undefined;
  /** Title of an operation, by its id or a reference to it. */
  operationTitle: (reference: string) => string | undefined;
  /** How many more properties the page may show in full before it links to schemas' own pages. */
  budget: { left: number };
  /** How far the budget may be overdrawn by schemas that have no page to be left to. */
  overdraft: number;
  /**
   * Components that the page has shown, by direction and name, with the ids they are shown at; only
   * of pages that show each once.
   */
  shown?: Map<string, string>;
  /** What has become of properties over the versions. */
  history?: Pick<History, "property"> | undefined;
  /** The discriminator whose value has been decided for the value at hand. */
  told?: string | undefined;
  /** How many levels of nested objects are shown in full. */
  depth: number;
}

/** What the room that a page has means for its schemas. */
export function roomContext({
  properties,
  overdraft,
  isOnce,
}: Room): Pick<SchemaContext, "budget" | "overdraft" | "shown"> {
  return {
    budget: { left: properties },
    overdraft,
    ...(isOnce && { shown: new Map<string, string>() }),
  };
}

/** Makes the list items that show what is inside a schema; see `viewNodes`. */
export type NodesOf = (view: Merged, context: SchemaContext) => Children[];
