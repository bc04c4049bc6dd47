import {
  type Description,
  type OperationEntry,
  type Response,
  at,
  type Position,
  eachReference,
  fromPointer,
  modelOf,
  positionOf,
  resolvedMap,
} from "../../description";
import { contentOf, thingOf, throughLists } from "./carried";

/** How operations and schemas are related to each schema. */
export interface Relations {
  /** Operations whose successful response contains a schema, directly or in a list or page. */
  returnedBy: Map<string, OperationEntry[]>;
  /** Operations that accept a schema, as a parameter or in their body. */
  acceptedBy: Map<string, OperationEntry[]>;
  /** Operations whose error responses contain a schema. */
  failedWith: Map<string, OperationEntry[]>;
  /** Schemas that refer to a schema, with the referring properties. */
  containedIn: Map<string, Containment[]>;
  /** Schemas that a schema refers to. */
  uses: Map<string, string[]>;
  /**
   * Objects that an operation's bodies are about, by the operation's id: `User`, not `UserRequest`.
   */
  thingsOf: Map<string, string[]>;
  /** Operations whose bodies are about an object. */
  about: Map<string, OperationEntry[]>;
}

export interface Containment {
  name: string;
  /** Empty if the schema itself extends or combines the other one. */
  properties: string[];
}

/** Finds the relations between all operations and schemas. */
export function relationsOf(
  description: Description,
  operations: readonly OperationEntry[],
): Relations {
  const model = modelOf(description);
  const relations: Relations = {
    returnedBy: new Map(),
    acceptedBy: new Map(),
    failedWith: new Map(),
    containedIn: new Map(),
    uses: new Map(),
    thingsOf: new Map(),
    about: new Map(),
  };
  const named = (node: unknown, position: Position) => [
    ...namesIn(description, node, position).keys(),
  ];
  for (const entry of operations) {
    const { responses, ...rest } = entry.operation;
    const all = Object.entries(resolvedMap<Response>(model, responses));
    const isSuccess = ([status]: [string, unknown]) => /^2/.test(status);
    const of = (some: [string, Response][]) =>
      some.flatMap(([, response]) => named(response, "response"));
    const returned = throughLists(model, of(all.filter(isSuccess)));
    const accepted = throughLists(model, named(rest, "operation"));
    const failed = of(all.filter((one) => !isSuccess(one)));
    for (const name of returned) append(relations.returnedBy, name, entry);
    for (const name of accepted) append(relations.acceptedBy, name, entry);
    for (const name of new Set(failed))
      append(relations.failedWith, name, entry);
    const carried = throughLists(model, contentOf(model, entry.operation));
    const things = new Set([...carried].map((name) => thingOf(model, name)));
    relations.thingsOf.set(entry.operationId, [...things]);
    for (const name of things) append(relations.about, name, entry);
  }
  for (const [name, schema] of Object.entries(
    description.components?.schemas ?? {},
  ))
    for (const [used, properties] of namesIn(description, schema, "schema")) {
      append(relations.uses, name, used);
      append(relations.containedIn, used, { name, properties });
    }
  return relations;
}

/**
 * Returns the schemas that a node refers to, directly or through shared responses and the like but
 * not through other schemas, with the properties that contain the references.
 */
function namesIn(
  description: Description,
  node: unknown,
  position: Position,
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const seen = new Set<string>();
  const visit = (reference: string, path: readonly string[]) => {
    const keys = fromPointer(reference.slice(1));
    const [, kind, name] = keys;
    if (kind === "schemas" && name) {
      const property = path[path.indexOf("properties") + 1];
      const properties = names.get(name) ?? [];
      names.set(name, properties);
      if (path.includes("properties") && property !== undefined)
        if (!properties.includes(property)) properties.push(property);
    } else if (!seen.has(reference)) {
      seen.add(reference);
      eachReference(
        at(description, reference.slice(1)),
        visit,
        positionOf(keys),
      );
    }
  };
  eachReference(node, visit, position);
  return names;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
