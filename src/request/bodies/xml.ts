import { merge } from "../../description/model/merge/merge";
import type { Model } from "../../description/model/model";
import type { AnySchema, Xml } from "../../description/model/types";
import { isRecord } from "../../description/model/record";
import { scalarText } from "./csv";
import type { Carrier } from "./carrier";
import { branchesFor, propertySchema } from "./walk";

/** An element of a sample. */
interface XmlElement {
  name: string;
  attributes: [string, string][];
  children: (XmlElement | XmlText)[];
}

interface XmlText {
  text: string;
  isCdata?: boolean;
}

/**
 * Writes a value as an XML document.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#xml-object
 */
export function xmlText(value: unknown, carrier: Carrier): string {
  const { model, mediaType } = carrier;
  const { schema = true } = mediaType;
  const view = merge(model, schema);
  const { items = true } = view.schema;
  // A document has one root, so a list at the root is always wrapped.
  const root = Array.isArray(value)
    ? {
        ...start(xmlOf(model, schema), nameOf(model, schema) ?? "root"),
        children: value.map((item) =>
          elementOf(model, items, item, nameOf(model, items) ?? "item"),
        ),
      }
    : elementOf(model, schema, value, nameOf(model, schema) ?? "root");
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...write(root, "")].join(
    "\n",
  );
}

function xmlOf(model: Model, schema: AnySchema, value?: unknown): Xml {
  const own = merge(model, schema).schema.xml;
  if (own) return own;
  const [branch] = value === undefined ? [] : branchesFor(model, schema, value);
  return (branch !== undefined && merge(model, branch).schema.xml) || {};
}

/** Returns the name of the schema's component. */
function nameOf(model: Model, schema: AnySchema): string | undefined {
  return merge(model, schema).name;
}

/** Creates an empty element with its name and namespace. */
function start(xml: Xml, name: string): XmlElement {
  const { prefix, namespace } = xml;
  return {
    name: qualified(xml, name),
    attributes:
      namespace === undefined
        ? []
        : [[prefix ? `xmlns:${prefix}` : "xmlns", namespace]],
    children: [],
  };
}

function qualified({ prefix, name }: Xml, fallback: string): string {
  const local = (name ?? fallback).replace(/[^\p{L}\p{N}_.:-]/gu, "_");
  const valid = /^[\p{L}_]/u.test(local) ? local : `_${local}`;
  return prefix ? `${prefix}:${valid}` : valid;
}

function elementOf(
  model: Model,
  schema: AnySchema,
  value: unknown,
  name: string,
): XmlElement {
  const element = start(xmlOf(model, schema, value), name);
  if (Array.isArray(value)) {
    const { items = true } = merge(model, schema).schema;
    element.children = value.map((item) =>
      elementOf(model, items, item, "item"),
    );
    return element;
  }
  if (!isRecord(value)) {
    const text = scalarText(value);
    if (text !== "") element.children.push({ text });
    return element;
  }
  for (const [key, member] of Object.entries(value)) {
    const property = propertySchema(model, schema, key, value);
    const xml = xmlOf(model, property, member);
    const isNested = isRecord(member) || Array.isArray(member);
    const { nodeType } = xml;
    if ((xml.attribute || nodeType === "attribute") && !isNested)
      element.attributes.push([qualified(xml, key), scalarText(member)]);
    else if (nodeType === "text" || nodeType === "cdata")
      element.children.push({
        text: scalarText(member),
        isCdata: nodeType === "cdata",
      });
    else if (nodeType === "none" && isRecord(member)) {
      const inner = elementOf(model, property, member, key);
      element.attributes.push(...inner.attributes);
      element.children.push(...inner.children);
    } else if (Array.isArray(member))
      element.children.push(...listOf(model, property, member, key));
    else element.children.push(elementOf(model, property, member, key));
  }
  return element;
}

/** Creates an element for each item of a list, inside an outer element if the list is wrapped. */
function listOf(
  model: Model,
  schema: AnySchema,
  values: readonly unknown[],
  name: string,
): XmlElement[] {
  const xml = xmlOf(model, schema);
  const { items = true } = merge(model, schema).schema;
  const outer = xml.name ?? name;
  const isWrapped = xml.wrapped || xml.nodeType === "element";
  const children = values.map((value) =>
    elementOf(model, items, value, isWrapped ? outer : name),
  );
  return isWrapped ? [{ ...start(xml, name), children }] : children;
}

function write(
  { name, attributes, children }: XmlElement,
  indent: string,
): string[] {
  const head = [
    name,
    ...attributes.map(([key, value]) => `${key}="${escaped(value)}"`),
  ].join(" ");
  if (children.length === 0) return [`${indent}<${head}/>`];
  const [only] = children;
  if (children.length === 1 && only && "text" in only)
    return [`${indent}<${head}>${textOf(only)}</${name}>`];
  return [
    `${indent}<${head}>`,
    ...children.flatMap((child) =>
      "text" in child
        ? [`${indent}  ${textOf(child)}`]
        : write(child, `${indent}  `),
    ),
    `${indent}</${name}>`,
  ];
}

function textOf({ text, isCdata }: XmlText): string {
  return isCdata
    ? `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`
    : escaped(text);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
