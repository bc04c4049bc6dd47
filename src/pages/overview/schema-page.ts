import {
  merge,
  modelOf,
  sample,
  schemaNamed,
  stringifyJson,
} from "../../description/model";
import { createAnchors } from "../anchors";
import {
  type PageNode,
  nodes,
  type Children,
  element,
} from "../../page/tree/node";
import type { PagePlan, SchemaEntry } from "../plan";
import { type Room, fitPage } from "../room";
import { roomContext } from "../schema/context";
import { schemaNodes } from "../schema/nodes";
import { titleNode, wholeNotes } from "../schema/notes";
import { link, operationList, pageTitle, section } from "./links";
import type { Usage } from "./usage";

/** The page of a schema: its properties one level deep, a sample, and who uses it. */
export function schemaPage(
  entry: SchemaEntry,
  plan: PagePlan,
  usage: Usage,
): PageNode[] {
  return fitPage((room) => schemaTree(entry, plan, usage, room));
}

function schemaTree(
  { name }: SchemaEntry,
  plan: PagePlan,
  usage: Usage,
  room: Room,
): PageNode[] {
  const { description, schemaHref, operationHref, operationTitle } = plan;
  const model = modelOf(description);
  const schema = schemaNamed(model, name) ?? true;
  const view = merge(model, schema);
  const operations = usage.operations.get(name) ?? [];
  const anchors = createAnchors();
  for (const id of ["properties", "sample", "used-by", "uses"]) anchors.own(id);
  return nodes([
    pageTitle(name),
    titleNode(view.schema, name),
    wholeNotes(model, view),
    section("properties", "Properties"),
    element(
      "ul",
      { className: "openapi-schema__list" },
      schemaNodes(schema, {
        model,
        direction: "both",
        anchors,
        id: "schema",
        ancestors: new Map(),
        merged: new Map(),
        schemaHref,
        operationHref,
        operationTitle,
        ...roomContext({ ...room, properties: room.properties / 10 }),
        depth: 0,
      }),
    ),
    section("sample", "Sample"),
    element("ResponseSamples", {
      responseExample: stringifyJson(sample(model, schema), 2),
      language: "json",
    }),
    section("used-by", "Used by"),
    operations.length > 0 ? operationList(operations, plan) : undefined,
    schemaList(usage.usedBy.get(name), schemaHref),
    operations.length === 0 && !usage.usedBy.has(name)
      ? element("p", {}, "No operation uses this schema.")
      : undefined,
    usage.uses.has(name)
      ? [section("uses", "Uses"), schemaList(usage.uses.get(name), schemaHref)]
      : undefined,
  ]);
}

function schemaList(
  names: string[] | undefined,
  href: (name: string) => string,
): Children {
  if (!names) return undefined;
  return element(
    "ul",
    { className: "schema-links" },
    names.map((name) => element("li", {}, link(href(name), name))),
  );
}
