import { expect, it } from "vitest";
import type { Parameter } from "../../description";
import { serializationText } from "./serialization";

const list = { type: "array", items: { type: "string" } };
const object = { type: "object" };

it.each<[string | undefined, Partial<Parameter>]>([
  [undefined, { in: "query", schema: { type: "string" } }],
  ["repeat the parameter", { in: "query", schema: list }],
  ["commas", { in: "query", explode: false, schema: list }],
  ["pipes", { in: "query", style: "pipeDelimited", schema: list }],
  ["spaces", { in: "query", style: "spaceDelimited", schema: list }],
  ["commas", { in: "header", schema: list }],
  ["`x[property]=value`", { in: "query", style: "deepObject", schema: object }],
  ["a parameter of its own", { in: "query", schema: object }],
  ["follow each other", { in: "path", schema: object }],
  ["`property=value`", { in: "path", explode: true, schema: object }],
  ["`;x=value`.", { in: "path", style: "matrix", schema: {} }],
  ["`;x=value,value`", { in: "path", style: "matrix", schema: list }],
  [
    "Each value is written as `;x=value`",
    { in: "path", style: "matrix", explode: true, schema: list },
  ],
  ["`;x=property,value`", { in: "path", style: "matrix", schema: object }],
  [
    "Each property is written as `;property=value`",
    { in: "path", style: "matrix", explode: true, schema: object },
  ],
  ["is written as `.value`.", { in: "path", style: "label", schema: {} }],
  ["`.value,value`", { in: "path", style: "label", schema: list }],
  [
    "Each value is written as `.value`",
    { in: "path", style: "label", explode: true, schema: list },
  ],
  ["`.property,value`", { in: "path", style: "label", schema: object }],
  [
    "`.property=value`",
    { in: "path", style: "label", explode: true, schema: object },
  ],
  ["without a value", { in: "query", allowEmptyValue: true }],
  ["as they are", { in: "query", allowReserved: true }],
])("says %s", (words, parameter) => {
  const text = serializationText({ name: "x", in: "query", ...parameter });
  if (words === undefined) expect(text).toBeUndefined();
  else expect(text).toContain(words);
});
