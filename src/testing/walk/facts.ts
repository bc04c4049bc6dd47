import {
  type Json,
  type Node,
  type Reader,
  isNode,
  listOf,
  nodeOf,
  textOf,
} from "./reader";
import { between, count } from "../pages/value";
import { plainLines } from "./words";

/** A fact of a description that its page must show. */
export interface Fact {
  /** Location in the description, for messages. */
  place: string;
  kind: "text" | "code" | "property" | "name" | "sample";
  words: string;
  /** The component with the fact; its own page may show it instead of a very large page. */
  component?: string | undefined;
}

type Direction = "request" | "response";

/** Lists all facts about an operation's parameters, bodies and responses. */
export function operationFacts(
  operation: Node,
  pathItem: Node,
  reader: Reader,
): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  operationAt(operation, pathItem, "", "request");
  return facts;

  function say(fact: Fact): void {
    if (fact.words.trim() !== "") facts.push(fact);
  }

  function texts(node: Node, place: string, component?: string): void {
    for (const key of ["summary", "description"])
      for (const words of plainLines(textOf(node[key])))
        say({ place, kind: "text", words, component });
  }

  function operationAt(
    node: Node,
    item: Node,
    place: string,
    direction: Direction,
  ): void {
    texts(node, place);
    const parameters = [
      ...listOf(item["parameters"]),
      ...listOf(node["parameters"]),
    ].map((one) => reader.follow(one));
    const last = new Map(
      parameters.map((one) => [
        `${textOf(one["in"])} ${textOf(one["name"])}`,
        one,
      ]),
    );
    for (const one of last.values()) {
      const name = textOf(one["name"]);
      const isIgnored =
        one["in"] === "header" &&
        /^(accept|content-type|authorization)$/i.test(name);
      if (!isIgnored) parameterAt(one, name, `${place} ${name}`, direction);
    }
    const body = reader.follow(node["requestBody"]);
    if (isNode(body["content"])) {
      texts(body, `${place} body`);
      contentAt(body["content"], `${place} body`, direction);
    }
    const other = direction === "request" ? "response" : "request";
    for (const [status, value] of Object.entries(nodeOf(node["responses"]))) {
      if (status.startsWith("x-")) continue;
      const response = reader.follow(value);
      const at = `${place} ${status}`;
      texts({ description: response["description"] }, at);
      for (const [name, header] of Object.entries(nodeOf(response["headers"])))
        if (!/^content-type$/i.test(name))
          parameterAt(reader.follow(header), name, `${at} ${name}`, other);
      contentAt(nodeOf(response["content"]), at, other);
    }
    for (const [name, value] of Object.entries(nodeOf(node["callbacks"])))
      for (const [url, path] of Object.entries(reader.follow(value))) {
        const called = reader.follow(path);
        for (const method of methods)
          if (isNode(called[method]) && !url.startsWith("x-")) {
            say({ place: name, kind: "name", words: url });
            operationAt(called[method], called, `${place} ${name}`, other);
          }
      }
  }

  function parameterAt(
    node: Node,
    name: string,
    place: string,
    direction: Direction,
  ): void {
    say({ place, kind: "property", words: name });
    texts({ description: node["description"] }, place);
    const [media] = Object.values(nodeOf(node["content"]));
    const carrier = isNode(media) ? media : node;
    const own = examplesAt(carrier, place, "code");
    valueAt(carrier["schema"], place, direction, {
      hasText: node["description"] !== undefined,
      hasExample: own,
    });
  }

  function examplesAt(node: Node, place: string, kind: "code" | "sample") {
    const named = Object.values(nodeOf(node["examples"])).map((one) =>
      reader.follow(one),
    );
    for (const one of named) {
      texts(
        one["summary"] === undefined
          ? one
          : { description: one["description"], summary: one["summary"] },
        place,
      );
      leaves(one["value"] ?? one["externalValue"], place, kind);
    }
    if (named.length === 0) leaves(node["example"], place, kind);
    return named.length > 0 || node["example"] !== undefined;
  }

  /**
   * Adds plain values; nested values are only texts, because their layout depends on the format.
   */
  function leaves(
    value: Json | undefined,
    place: string,
    kind: "code" | "sample",
  ): void {
    if (value === undefined || value === null) return;
    if (typeof value !== "object") {
      if (value !== "") say({ place, kind, words: String(value) });
      return;
    }
    for (const one of Object.values(value)) leaves(one, place, "sample");
  }

  function contentAt(content: Node, place: string, direction: Direction): void {
    for (const [name, value] of Object.entries(content)) {
      const media = nodeOf(value);
      say({ place, kind: "name", words: name });
      const isJson = /[/+]json/i.test(name);
      if (isJson) examplesAt(media, place, "sample");
      valueAt(media["schema"], place, direction, {
        hasText: false,
        hasExample: true,
      });
    }
  }

  /** Adds the facts of a schema, each component once in each direction. */
  function valueAt(
    value: Json | undefined,
    place: string,
    direction: Direction,
    told: { hasText: boolean; hasExample: boolean },
    owner?: string,
  ): void {
    const { all, name } = reader.parts(value);
    const component = name ?? owner;
    const first = (key: string) =>
      all.find((part) => part[key] !== undefined)?.[key];
    const isHidden =
      first(direction === "request" ? "readOnly" : "writeOnly") === true;
    if (isHidden) return;
    const own = { place, component };
    if (!told.hasText)
      texts({ description: first("description") }, place, component);
    const lists = all.filter((part) => Array.isArray(part["enum"]));
    if (lists.length === 1)
      for (const one of listOf(lists[0]?.["enum"]))
        say({ ...own, kind: "code", words: shown(one) });
    for (const key of ["default", "const"])
      if (first(key) !== undefined)
        say({ ...own, kind: "code", words: shown(first(key) ?? null) });
    const example = first("example");
    if (!told.hasExample && example !== undefined && !isNested(example))
      say({ ...own, kind: "code", words: shown(example) });
    for (const key of ["pattern", "format"])
      if (
        first(key) !== undefined &&
        all.filter((part) => part[key]).length === 1
      )
        say({
          ...own,
          kind: key === "format" ? "name" : "code",
          words: textOf(first(key)),
        });
    for (const words of limitsOf(all)) say({ ...own, kind: "text", words });
    if (name !== undefined) {
      const key = `${direction} ${name}`;
      if (seen.has(key)) return;
      seen.add(key);
    }
    insideAt(all, place, direction, component);
  }

  function insideAt(
    all: Node[],
    place: string,
    direction: Direction,
    owner: string | undefined,
  ): void {
    const inner = (one: Json | undefined, step: string) => {
      if (isNode(one))
        valueAt(
          one,
          `${place}.${step}`,
          direction,
          { hasText: false, hasExample: false },
          owner,
        );
    };
    const properties = new Map<string, Json[]>();
    for (const part of all)
      for (const [name, one] of Object.entries(nodeOf(part["properties"])))
        properties.set(name, [...(properties.get(name) ?? []), one ?? {}]);
    for (const [name, ones] of properties) {
      const one = ones.length === 1 ? ones[0] : { allOf: ones };
      const hidden = direction === "request" ? "readOnly" : "writeOnly";
      if (reader.parts(one).all.some((part) => part[hidden] === true)) continue;
      say({
        place: `${place}.${name}`,
        kind: "property",
        words: name,
        component: owner,
      });
      inner(one, name);
    }
    for (const part of all) {
      for (const key of ["items", "additionalProperties", "then", "else"])
        inner(part[key], key);
      for (const key of ["oneOf", "anyOf", "prefixItems"])
        for (const one of listOf(part[key])) inner(one, key);
      for (const key of ["patternProperties", "dependentSchemas"])
        for (const one of Object.values(nodeOf(part[key]))) inner(one, key);
    }
  }
}

export const methods = [
  ...["get", "put", "post", "delete", "options", "head", "patch", "trace"],
];

/** Returns the expected words for limits that only one part states. */
function limitsOf(all: Node[]): string[] {
  const only = (key: string) => {
    const stated = all.filter((part) => part[key] !== undefined);
    return stated.length === 1 ? stated[0]?.[key] : undefined;
  };
  const number = (key: string) => {
    const limit = only(key);
    return typeof limit === "number" ? limit : undefined;
  };
  const multiple = number("multipleOf");
  return [
    count(number("minLength"), number("maxLength"), "characters"),
    count(number("minItems"), number("maxItems"), "items"),
    count(number("minProperties"), number("maxProperties"), "properties"),
    between(
      only("minimum") as number | bigint | undefined,
      only("maximum") as number | bigint | undefined,
      only("exclusiveMinimum"),
      only("exclusiveMaximum"),
    ),
    multiple === undefined ? "" : `multiple of ${String(multiple)}`,
  ].filter((words) => words !== "");
}

function isNested(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

function shown(value: Json): string {
  return typeof value === "string" && value.trim() !== ""
    ? value
    : typeof value === "bigint"
      ? String(value)
      : JSON.stringify(value);
}
