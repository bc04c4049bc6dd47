import { at, fromPointer, toPointer } from "../model/reference/pointer";
import { isRecord } from "../model/record";
import type { Source } from "../load/source-file";
import type { SourceNode } from "./origins";

/** A name for a schema within a schema resource. */
interface Anchor {
  name: string;
  /** Pointer to the schema resource that the name belongs to. */
  resource: string;
  pointer: string;
  isDynamic: boolean;
}

interface Identifiers {
  /** Pointers of schema resources by `$id`, as written and resolved. */
  ids: Map<string, string>;
  resources: Set<string>;
  anchors: Anchor[];
}

const known = new WeakMap<Source, Identifiers>();

/**
 * Returns the schema resource that contains a value: the nearest schema with an `$id`, otherwise the
 * whole file.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.1
 */
export function resourceOf({ source, pointer }: SourceNode): string {
  const { resources } = identifiersOf(source);
  if (resources.size === 0) return "";
  const keys = fromPointer(pointer);
  for (let length = keys.length; length > 0; length--) {
    const one = toPointer(keys.slice(0, length));
    if (resources.has(one)) return one;
  }
  return "";
}

/** Returns the schema resource, or the root file, that a URI without fragment identifies. */
export function identified(
  uri: string,
  from: SourceNode,
  root: Source,
): SourceNode | undefined {
  for (const source of new Set([from.source, root])) {
    const { ids } = identifiersOf(source);
    const base = baseOf({ ...from, source });
    const pointer = ids.get(uri) ?? ids.get(resolve(uri, base));
    if (pointer !== undefined) return { source, pointer };
  }
  return undefined;
}

/**
 * Returns the pointer of an anchor: one of the given resource, otherwise the only one of the file.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2
 */
export function anchorPointer(
  { source, pointer: resource }: SourceNode,
  name: string,
): string | undefined {
  const named = identifiersOf(source).anchors.filter(
    (one) => one.name === name,
  );
  const own = named.find((one) => one.resource === resource);
  return (own ?? (named.length === 1 ? named[0] : undefined))?.pointer;
}

/** Returns the dynamic anchors of a schema resource, by name. */
export function dynamicAnchors({
  source,
  pointer,
}: SourceNode): Map<string, SourceNode> {
  return new Map(
    identifiersOf(source)
      .anchors.filter((one) => one.isDynamic && one.resource === pointer)
      .map((one) => [one.name, { source, pointer: one.pointer }]),
  );
}

function baseOf(from: SourceNode): string {
  const resource = resourceOf(from);
  const { $id } = Object(at(from.source.value, resource)) as { $id?: string };
  return resource === "" || typeof $id !== "string"
    ? rootUri(from.source)
    : resolve($id, rootUri(from.source));
}

function rootUri({ file, value }: Source): string {
  const self = isRecord(value) ? value["$self"] : undefined;
  return typeof self === "string" ? self : resolve(file, "file:///");
}

function resolve(uri: string, base: string): string {
  return URL.canParse(uri, base) ? new URL(uri, base).href : uri;
}

/** Keywords with sample data. */
const data = new Set(["example", "examples", "default", "const", "enum"]);

function identifiersOf(source: Source): Identifiers {
  const found = known.get(source);
  if (found) return found;
  const result: Identifiers = {
    ids: new Map(),
    resources: new Set(),
    anchors: [],
  };
  const self = isRecord(source.value) ? source.value["$self"] : undefined;
  if (typeof self === "string") result.ids.set(self, "");
  collect(source.value, "", "", rootUri(source));
  known.set(source, result);
  return result;

  function collect(
    node: unknown,
    pointer: string,
    outer: string,
    base: string,
  ): void {
    if (typeof node !== "object" || node === null) return;
    const { $id, $anchor, $dynamicAnchor } = node as Record<string, unknown>;
    let [resource, uri] = [outer, base];
    if (typeof $id === "string" && !$id.startsWith("#") && $id !== "") {
      const written = $id.replace(/#$/, "");
      [resource, uri] = [pointer, resolve(written, base)];
      result.resources.add(pointer);
      for (const id of [written, uri])
        if (!result.ids.has(id)) result.ids.set(id, pointer);
    }
    for (const [name, isDynamic] of [
      [$anchor, false],
      [$dynamicAnchor, true],
    ] as const)
      if (typeof name === "string")
        result.anchors.push({ name, resource, pointer, isDynamic });
    for (const [key, child] of Object.entries(node))
      if (!data.has(key))
        collect(child, pointer + toPointer([key]), resource, uri);
  }
}
