import { type Example, type MediaType } from "../../description";
import {
  merge,
  resolvedMap,
  sample,
  stringifyJson,
} from "../../description/model";
import { type Children, type PageElement, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import type { SchemaContext } from "../schema/context";
import { schemaNodes } from "../schema/nodes";
import { wholeNotes } from "../schema/notes";
import { encodingNodes } from "./encoding";

/** The media types of a body, a tab for each. Ids of the first have no media type in them. */
export function mediaTypeTabs(
  content: Record<string, MediaType>,
  schemaType: "request" | "response",
  context: SchemaContext,
): Children {
  const entries = Object.entries(content);
  if (entries.length === 0) return undefined;
  return element(
    "MimeTabs",
    { className: "openapi-tabs__mime", schemaType },
    entries.map(([name, mediaType], index) => {
      const id = index === 0 ? context.id : `${context.id}:${name}`;
      return element(
        "TabItem",
        {
          label: name,
          value: name,
          id: context.anchors.own(`${context.id}:${name}`),
        },
        schemaAndSamples(name, mediaType, schemaType, { ...context, id }),
      );
    }),
  );
}

/** The tab "Schema" and one for each sample. */
function schemaAndSamples(
  name: string,
  mediaType: MediaType,
  schemaType: "request" | "response",
  context: SchemaContext,
): PageElement {
  return element(
    "SchemaTabs",
    { className: "openapi-tabs__schema" },
    element(
      "TabItem",
      { label: "Schema", value: "Schema" },
      schemaDetails(mediaType, schemaType, context),
    ),
    samplesOf(name, mediaType, context).map(({ label, summary, value }) =>
      element(
        "TabItem",
        { label, value: label },
        markdown(summary),
        element("ResponseSamples", {
          responseExample: value,
          language: value.startsWith("<") ? "xml" : "json",
        }),
      ),
    ),
  );
}

/** A media type's schema as a `<details>`, open. */
function schemaDetails(
  mediaType: MediaType,
  schemaType: "request" | "response",
  context: SchemaContext,
): PageElement {
  const { schema = {} } = mediaType;
  const kind = schemaType === "request" ? "mime" : "response";
  return element(
    "details",
    {
      className: `openapi-markdown__details ${kind}`,
      "data-collapsed": false,
      open: true,
    },
    element(
      "summary",
      { className: `openapi-markdown__details-summary-${kind}` },
      element("strong", {}, "Schema"),
    ),
    element(
      "div",
      { className: "openapi-schema__description" },
      wholeNotes(context.model, merge(context.model, schema)),
    ),
    element(
      "ul",
      { className: "openapi-schema__list" },
      schemaNodes(schema, context),
    ),
    encodingNodes(mediaType),
  );
}

interface Sample {
  label: string;
  summary?: string | undefined;
  value: string;
}

/** The samples that the description gives, or one made from the schema. */
function samplesOf(
  name: string,
  mediaType: MediaType,
  { model, direction }: Pick<SchemaContext, "model" | "direction">,
): Sample[] {
  const isBinary =
    mediaType.schema !== undefined &&
    merge(model, mediaType.schema).schema.format === "binary";
  const show = (value: unknown) =>
    sampleText(isBinary ? "application/octet-stream" : name, value);
  const examples = resolvedMap<Example>(model, mediaType.examples);
  const named = Object.entries(examples).flatMap(([key, example]) => {
    const label = example.summary ?? key;
    const { externalValue, value, description: summary } = example;
    if (value !== undefined) return [{ label, summary, value: show(value) }];
    return externalValue === undefined
      ? []
      : [{ label, summary, value: externalValue }];
  });
  if (named.length > 0) return unique(named);
  if (mediaType.example !== undefined)
    return [{ label: "Example", value: show(mediaType.example) }];
  if (!mediaType.schema) return [];
  return [
    {
      label: "Example (from schema)",
      value: show(sample(model, mediaType.schema, { direction })),
    },
  ];
}

function unique(samples: Sample[]): Sample[] {
  return samples.map((one, index) =>
    samples.findIndex(({ label }) => label === one.label) === index
      ? one
      : { ...one, label: `${one.label} (${String(index + 1)})` },
  );
}

/** A text stands for itself, except in JSON, unless it is written as JSON already. */
function sampleText(mediaType: string, value: unknown): string {
  if (typeof value !== "string") return stringifyJson(value, 2);
  const isJson = /^[^;]*[/+]json\b/i.test(mediaType);
  return isJson && !/^\s*[[{"]/.test(value) ? JSON.stringify(value) : value;
}
