import {
  merge,
  modelOf,
  sample,
  schemaNamed,
  stringifyJson,
  toJsonSchema,
} from "../../description/model";
import { createAnchors } from "../anchors";
import {
  type PageNode,
  nodes,
  type Children,
  element,
} from "../../page/tree/node";
import type { PagePlan, SchemaEntry } from "../plan";
import { realExample } from "../relations/example";
import type { Relations } from "../relations/relations";
import { type Room, fitPage } from "../room";
import { roomContext } from "../schema/context";
import { schemaNodes } from "../schema/nodes";
import { titleNode, wholeNotes } from "../schema/notes";
import { typeScriptOf } from "../schema/typescript";
import { download } from "./downloads";
import { pageTitle, section } from "./links";
import { schemaList, usageNodes } from "./usage";

/** Returns a schema's page: its properties one level deep, an example, its uses, and its code. */
export function schemaPage(
  entry: SchemaEntry,
  plan: PagePlan,
  relations: Relations,
  limit?: number,
): PageNode[] {
  return fitPage((room) => schemaTree(entry, plan, relations, room), limit);
}

function schemaTree(
  { name }: SchemaEntry,
  plan: PagePlan,
  relations: Relations,
  room: Room,
): PageNode[] {
  const { description, schemaHref, operationHref, operationTitle } = plan;
  const model = modelOf(description);
  const schema = schemaNamed(model, name) ?? true;
  const view = merge(model, schema);
  const anchors = createAnchors();
  for (const id of ["properties", "sample", "used-by", "uses", "code"])
    anchors.own(id);
  const uses = relations.uses.get(name);
  const real = realExample(model, name, relations);
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
        history: plan.history,
        ...roomContext({ ...room, properties: room.properties / 10 }),
        depth: 0,
      }),
    ),
    section("sample", "Example"),
    real === undefined
      ? element("p", {}, "Generated from the schema.")
      : undefined,
    codeNode(stringifyJson(real ?? sample(model, schema), 2), "json"),
    section("used-by", "Used by"),
    usageNodes(name, plan, relations),
    uses ? [section("uses", "Uses"), schemaList(uses, schemaHref)] : undefined,
    section("code", "Code"),
    asCode(name, toJsonSchema(model, schema, { isExact: true }), plan, room),
  ]);
}

/** Returns the schema as self-contained TypeScript and JSON Schema, ready to be copied. */
function asCode(
  name: string,
  schema: ReturnType<typeof toJsonSchema>,
  plan: PagePlan,
  room: Room,
): Children {
  const forms: [string, string, string][] = [
    ["TypeScript", typeScriptOf(name, schema), "typescript"],
    ["JSON Schema", stringifyJson(schema, 2), "json"],
  ];
  return forms.map(([title, text, language]) =>
    element(
      "details",
      { className: "schema-code" },
      element("summary", {}, title),
      text.length > room.code
        ? element(
            "p",
            {},
            "Too long for this page. The schema is part of the description: ",
            download(plan, "openapi.json"),
            ".",
          )
        : codeNode(text, language),
    ),
  );
}

function codeNode(responseExample: string, language: string): Children {
  return element("ResponseSamples", { responseExample, language });
}
