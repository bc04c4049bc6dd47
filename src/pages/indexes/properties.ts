import { type Schema, modelOf } from "../../description";
import { merge, schemaNamed } from "../../description/model";
import { type Children, nodes } from "../../page/tree/node";
import { link } from "../overview/links";
import type { PagePlan } from "../plan";
import { code, inLine, part } from "./nodes";
import type { Index } from "./types";

/** Lists read-only and write-only properties. */
export const oneWayProperties: Index = {
  name: "read-only-and-write-only",
  title: "Read-only and write-only properties",
  about:
    "Properties that only responses contain, and properties that only requests contain.",
  content: (plan) =>
    nodes([
      part(
        "write-only",
        "Write-only",
        schemasWith(plan, ({ writeOnly }) => writeOnly === true),
        "Sent in a request and never returned, such as secrets.",
      ),
      part(
        "read-only",
        "Read-only",
        schemasWith(plan, ({ readOnly }) => readOnly === true),
        "Returned in a response. Ignored or rejected in a request.",
      ),
    ]),
};

/** Returns a line for each schema that has matching properties. */
export function schemasWith(
  plan: PagePlan,
  isWanted: (property: Schema) => boolean,
): Children[] {
  const model = modelOf(plan.description);
  return plan.schemas.flatMap(({ name }) => {
    const schema = schemaNamed(model, name) ?? true;
    const { properties = {} } = merge(model, schema).schema;
    const wanted = Object.entries(properties).flatMap(([key, property]) =>
      isWanted(merge(model, property).schema) ? [key] : [],
    );
    return wanted.length === 0
      ? []
      : [[link(plan.schemaHref(name), name), ": ", inLine(wanted.map(code))]];
  });
}
