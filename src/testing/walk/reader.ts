/**
 * A JSON value of a description, parsed without any of the project's code. Integers too large for a
 * number are `bigint`.
 */
export type Json = null | boolean | number | bigint | string | Json[] | Node;
export interface Node {
  [key: string]: Json | undefined;
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function nodeOf(value: Json | undefined): Node {
  return isNode(value) ? value : {};
}

export function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Resolves references within one document. Siblings of a reference apply only in 3.1. */
export function createReader(document: Node) {
  const isOld = textOf(document["openapi"]).startsWith("3.0");

  function target(reference: string): Json | undefined {
    let value: Json | undefined = document;
    for (const key of reference.replace(/^#\/?/, "").split("/")) {
      const name = decodeURIComponent(key)
        .replaceAll("~1", "/")
        .replaceAll("~0", "~");
      value = Array.isArray(value)
        ? value[Number(name)]
        : isNode(value)
          ? value[name]
          : undefined;
    }
    return value;
  }

  /**
   * Resolves a parameter, response, header or the like; in 3.1 with the texts next to its
   * reference.
   */
  function follow(value: Json | undefined, depth = 20): Node {
    const node = nodeOf(value);
    const reference = node["$ref"];
    if (typeof reference !== "string" || depth === 0) return node;
    const { summary, description } = node;
    return {
      ...follow(target(reference), depth - 1),
      ...(!isOld && summary !== undefined && { summary }),
      ...(!isOld && description !== undefined && { description }),
    };
  }

  /** Returns the schemas that apply to a value, outer ones first, and the component's name. */
  function parts(value: Json | undefined): { all: Node[]; name?: string } {
    const all: Node[] = [];
    const seen = new Set<Json>();
    const name = nameOf(value);
    add(value);
    return { all, ...(name !== undefined && { name }) };

    function add(one: Json | undefined): void {
      if (!isNode(one) || seen.has(one)) return;
      seen.add(one);
      const reference = one["$ref"];
      if (typeof reference === "string") {
        if (!isOld) all.push(one);
        add(target(reference));
      } else all.push(one);
      if (typeof reference !== "string" || !isOld)
        listOf(one["allOf"]).forEach(add);
    }
  }

  return { follow, parts };

  /** Returns the component of a schema, unless the schema adds something to it. */
  function nameOf(value: Json | undefined): string | undefined {
    const node = nodeOf(value);
    const [only, ...others] = listOf(node["allOf"]);
    if (only !== undefined && others.length === 0 && !node["properties"])
      return nameOf(only);
    return /^#\/components\/schemas\/([^/]+)$/.exec(textOf(node["$ref"]))?.[1];
  }
}

export type Reader = ReturnType<typeof createReader>;
