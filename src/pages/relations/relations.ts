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

/** Which operations and schemas have to do with which schema. */
export interface Relations {
  /** Operations whose successful response has a schema, in itself or through lists and pages of them. */
  returnedBy: Map<string, OperationEntry[]>;
  /** Operations that take a schema, as a parameter or in their body. */
  acceptedBy: Map<string, OperationEntry[]>;
  /** Operations whose error responses have a schema. */
  failedWith: Map<string, OperationEntry[]>;
  /** Schemas that name a schema, with the properties that do. */
  containedIn: Map<string, Containment[]>;
  /** Schemas that a schema names. */
  uses: Map<string, string[]>;
  /** What the bodies of an operation are about, by the operation's id: `User`, not `UserRequest`. */
  thingsOf: Map<string, string[]>;
  /** The operations whose bodies are about a thing. */
  about: Map<string, OperationEntry[]>;
}

export interface Containment {
  name: string;
  /** Empty where the schema itself is built on the other one. */
  properties: string[];
}

/** Finds out which operations and schemas have to do with each other. */
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
 * Schemas that a node refers to, through shared responses and the like but not through schemas, and
 * the properties of the node that they stand in.
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
