import { type Example, type MediaType } from "../../description";
import {
  type AnySchema,
  examplesOf,
  merge,
  sample,
  stringifyJson,
} from "../../description/model";
import { type Children, type PageElement, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import type { SchemaContext } from "../schema/context";
import { schemaNodes } from "../schema/nodes";
import { titleNode, wholeNotes } from "../schema/notes";
import type { Carrier } from "../../request/bodies/carrier";
import { isBinaryBody, sampleText } from "../sample/text";
import { encodingNodes } from "./encoding";
import { externalLinkNode } from "./examples";

/**
 * Returns a tab for each media type of a body. Anchors in the first do not include the media type.
 */
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

/** Returns the "Schema" tab and one tab for each sample. */
function schemaAndSamples(
  name: string,
  mediaType: MediaType,
  schemaType: "request" | "response",
  context: SchemaContext,
): PageElement {
  const { model, direction } = context;
  const carrier = { model, direction, name, mediaType };
  return element(
    "SchemaTabs",
    { className: "openapi-tabs__schema" },
    element(
      "TabItem",
      { label: "Schema", value: "Schema" },
      schemaDetails(carrier, schemaType, context),
    ),
    samplesOf(carrier).map(({ label, nodes }) =>
      element("TabItem", { label, value: label }, nodes),
    ),
  );
}

/** Returns a media type's schema in an open `<details>`. */
function schemaDetails(
  carrier: Carrier,
  schemaType: "request" | "response",
  context: SchemaContext,
): PageElement {
  const { mediaType } = carrier;
  const { schema = {} } = mediaType;
  const view = merge(context.model, schema);
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
      isBinaryBody(carrier) ? binaryNote(carrier) : undefined,
      titleNode(view.schema, view.name),
      wholeNotes(context.model, view),
    ),
    mediaType.schema === undefined && isBinaryBody(carrier)
      ? undefined
      : element(
          "ul",
          { className: "openapi-schema__list" },
          schemaNodes(schema, context),
        ),
    itemNodes(mediaType, context),
    encodingNodes(mediaType, context),
  );
}

/**
 * Returns the schema of each item of a sequence, if the whole is described as well (OpenAPI 3.2).
 */
function itemNodes(
  { itemSchema }: MediaType,
  context: SchemaContext,
): Children {
  if (itemSchema === undefined) return undefined;
  const inside = {
    ...context,
    id: context.anchors.below(context.id, "item"),
  };
  return [
    element("p", {}, "Each item:"),
    element(
      "ul",
      { className: "openapi-schema__list" },
      schemaNodes(itemSchema, inside),
    ),
  ];
}

interface Sample {
  label: string;
  nodes: Children;
}

/** Returns the samples of the description, or one made from the schema. */
function samplesOf(carrier: Carrier): Sample[] {
  const { model, mediaType, direction } = carrier;
  const given = examplesOf(model, mediaType);
  if (given.length > 0)
    return unique(
      given.map((example) => ({
        label: example.summary ?? example.name ?? "Example",
        nodes: [
          ...markdown(example.description),
          ...exampleNodes(example, carrier),
        ],
      })),
    );
  const { schema, itemSchema: items } = mediaType;
  if (schema === undefined) return [];
  const whole = items === undefined ? schema : { allOf: [schema, { items }] };
  const several = schemaExamples(carrier, whole);
  if (several.length > 1)
    return several.map((value, index) => ({
      label: `Example ${String(index + 1)}`,
      nodes: [sampleNode(value, carrier)],
    }));
  return [
    {
      label: "Example (from schema)",
      nodes: isBinaryBody(carrier)
        ? binaryNote(carrier)
        : sampleNode(sample(model, whole, { direction }), carrier),
    },
  ];
}

/**
 * Returns the examples of a schema as they travel, each once; the first one is the sample (JSON Schema
 * Validation, section 9.5).
 */
function schemaExamples(
  carrier: Carrier,
  schema: AnySchema,
): readonly unknown[] {
  const { model, direction } = carrier;
  if (isBinaryBody(carrier)) return [];
  const { examples = [] } = merge(model, schema).schema;
  const values = examples.map((example) =>
    sample(model, { allOf: [schema], example }, { direction }),
  );
  const texts = values.map((value) => stringifyJson(value));
  return values.filter(
    (_, index) => texts.indexOf(texts[index] ?? "") === index,
  );
}

function exampleNodes(
  { value, externalValue, serializedValue }: Example,
  carrier: Carrier,
): PageElement[] {
  if (serializedValue !== undefined) {
    const { language } = sampleText(value, carrier);
    return [
      element("ResponseSamples", {
        responseExample: serializedValue,
        language,
      }),
    ];
  }
  if (value !== undefined) return [sampleNode(value, carrier)];
  return externalValue === undefined ? [] : [externalLinkNode(externalValue)];
}

function sampleNode(value: unknown, carrier: Carrier): PageElement {
  const { text, language } = sampleText(value, carrier);
  return element("ResponseSamples", { responseExample: text, language });
}

function binaryNote({ name, mediaType }: Carrier): PageElement {
  const isAny = name.startsWith("*/") && mediaType.schema === undefined;
  return element(
    "p",
    {},
    isAny
      ? "The content may be of any media type."
      : "The content is binary data.",
  );
}

function unique(samples: Sample[]): Sample[] {
  return samples.map((one, index) =>
    samples.findIndex(({ label }) => label === one.label) === index
      ? one
      : { ...one, label: `${one.label} (${String(index + 1)})` },
  );
}
