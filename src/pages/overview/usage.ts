import {
  type Description,
  type OperationEntry,
  at,
  type Position,
  eachReference,
  fromPointer,
  positionOf,
} from "../../description";

/** Who uses which schema. */
export interface Usage {
  /** Operations whose request or responses name a schema. */
  operations: Map<string, OperationEntry[]>;
  /** Schemas that name a schema. */
  usedBy: Map<string, string[]>;
  /** Schemas that a schema names. */
  uses: Map<string, string[]>;
}

/** Finds out who uses which schema, each one step away. */
export function usageOf(
  description: Description,
  operations: OperationEntry[],
): Usage {
  const usage: Usage = {
    operations: new Map(),
    usedBy: new Map(),
    uses: new Map(),
  };
  for (const entry of operations)
    for (const name of schemasNamedBy(
      description,
      entry.operation,
      "operation",
    ))
      append(usage.operations, name, entry);
  for (const [name, schema] of Object.entries(
    description.components?.schemas ?? {},
  ))
    for (const used of schemasNamedBy(description, schema, "schema")) {
      append(usage.uses, name, used);
      append(usage.usedBy, used, name);
    }
  return usage;
}

/** Schemas that a node refers to, through shared responses and the like but not through schemas. */
function schemasNamedBy(
  description: Description,
  node: unknown,
  position: Position,
): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (reference: string) => {
    if (seen.has(reference)) return;
    seen.add(reference);
    const keys = fromPointer(reference.slice(1));
    const [, kind, name] = keys;
    if (kind === "schemas" && name) names.add(name);
    else
      eachReference(
        at(description, reference.slice(1)),
        visit,
        positionOf(keys),
      );
  };
  eachReference(node, visit, position);
  return names;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
