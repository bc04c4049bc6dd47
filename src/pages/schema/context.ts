import type { Direction, Merged, Model } from "../../description/model";
import type { Children } from "../../page/tree/node";
import type { History } from "../changelog/history";
import type { Anchors } from "../anchors";
import type { Room } from "../room";

/** The position of a schema on a page, and how the page shows schemas. */
export interface SchemaContext {
  model: Model;
  direction: Direction;
  anchors: Anchors;
  /** Anchor of the part that the schema belongs to; anchors of its properties begin with it. */
  id: string;
  /** Components that contain this position, with their anchors. */
  ancestors: ReadonlyMap<string, string>;
  /** Components that the ancestors include through `allOf`, with the ancestors' anchors. */
  merged: ReadonlyMap<string, string>;
  /** Returns the URL of a component's own page. */
  schemaHref: (name: string) => string;
  /** Returns the URL of an operation's page from its id or a reference to it. */
  operationHref: (reference: string) => string | undefined;
  /** Returns the title of an operation from its id or a reference to it. */
  operationTitle: (reference: string) => string | undefined;
  /**
   * Number of properties that the page may still show in full before it links to schemas' own
   * pages.
   */
  budget: { left: number };
  /** How far schemas without a page of their own may exceed the budget. */
  overdraft: number;
  /** Anchors of components already shown, by direction and name; only if each is shown once. */
  shown?: Map<string, string>;
  /** How properties changed over the versions. */
  history?: Pick<History, "property"> | undefined;
  /** The discriminator property whose value is already known here. */
  appliedDiscriminator?: string | undefined;
  /** Number of levels of nested objects shown in full. */
  depth: number;
}

/** Returns the part of the context that follows from the page's limits. */
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

/** Returns list items with the content of a schema; see `viewNodes`. */
export type NodesOf = (view: Merged, context: SchemaContext) => Children[];
