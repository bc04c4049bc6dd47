import {
  type Description,
  type Operation,
  type OperationEntry,
  type Parameter,
  listOperations,
  modelOf,
  reachedComponents,
  resolved,
  resolvedList,
  resolvedMap,
  toPointer,
} from "../../description";
import { type Difference, differences } from "./difference";
import { factsOf } from "./facts";

/**
 * Compares two descriptions of one API: the operations in `scope` and the schemas that they reach.
 *
 * @param scope returns whether to include the operations of a path template
 * @returns every different fact, including missing operations and schemas
 */
export function compareFacts(
  ours: Description,
  theirs: Description,
  scope: (path: string) => boolean,
): Difference[] {
  const [mine, other] = [ours, theirs].map((description) =>
    listOperations(description).filter(({ path }) => scope(path)),
  ) as [OperationEntry[], OperationEntry[]];
  return [
    ...differences(root(ours, mine), root(theirs, other), ""),
    ...compareOperations(ours, mine, theirs, other),
    ...compareSchemas(ours, mine, theirs, other),
  ];
}

/** Returns facts about the API: version, servers, and the security schemes in use. */
function root(description: Description, entries: OperationEntry[]) {
  const { info, servers, components } = description;
  const used = new Set(
    entries.flatMap(({ operation }) =>
      (operation.security ?? []).flatMap(Object.keys),
    ),
  );
  return factsOf({
    info: { ...info },
    servers,
    components: {
      securitySchemes: Object.fromEntries(
        Object.entries(components?.securitySchemes ?? {}).filter(([name]) =>
          used.has(name),
        ),
      ),
    },
  });
}

function compareOperations(
  ours: Description,
  mine: OperationEntry[],
  theirs: Description,
  other: OperationEntry[],
): Difference[] {
  const unmatched = new Map(other.map((entry) => [entry.pointer, entry]));
  const found = mine.flatMap((entry) => {
    const match = unmatched.get(entry.pointer);
    unmatched.delete(entry.pointer);
    if (!match) return [missing(entry, "theirs")];
    return compareOperation(ours, entry, theirs, match);
  });
  const rest = [...unmatched.values()].map((entry) => missing(entry, "ours"));
  return [...found, ...rest];
}

function missing(
  { pointer, operationId }: OperationEntry,
  side: "ours" | "theirs",
): Difference {
  return side === "ours"
    ? { pointer, ours: undefined, theirs: operationId }
    : { pointer, ours: operationId, theirs: undefined };
}

function compareOperation(
  ours: Description,
  { pointer, operation }: OperationEntry,
  theirs: Description,
  match: OperationEntry,
): Difference[] {
  return [
    ...differences(
      factsOf(inPlace(ours, operation)),
      factsOf(inPlace(theirs, match.operation)),
      pointer,
    ),
    ...compareParameters(
      parametersOf(ours, operation),
      parametersOf(theirs, match.operation),
      `${pointer}/parameters`,
    ),
  ];
}

/** Returns the operation without parameters, and with its body and responses resolved. */
function inPlace(description: Description, operation: Operation) {
  const model = modelOf(description);
  const { requestBody, responses } = operation;
  return {
    ...operation,
    parameters: [],
    ...(requestBody && { requestBody: resolved(model, requestBody) }),
    responses: resolvedMap(model, responses),
  };
}

function parametersOf(description: Description, operation: Operation) {
  return resolvedList<Parameter>(modelOf(description), operation.parameters);
}

/** Compares parameters by location and name, because their order has no meaning. */
function compareParameters(
  mine: Parameter[],
  other: Parameter[],
  pointer: string,
): Difference[] {
  const key = (parameter: Parameter) => `${parameter.in} ${parameter.name}`;
  const unmatched = new Map(other.map((one) => [key(one), one]));
  const found = mine.flatMap((parameter, index) => {
    const match = unmatched.get(key(parameter));
    unmatched.delete(key(parameter));
    const at = pointer + toPointer([index]);
    return match
      ? differences(factsOf(parameter), factsOf(match), at)
      : [{ pointer: at, ours: key(parameter), theirs: undefined }];
  });
  const rest = [...unmatched.keys()].map((theirs) => ({
    pointer,
    ours: undefined,
    theirs,
  }));
  return [...found, ...rest];
}

function compareSchemas(
  ours: Description,
  mine: OperationEntry[],
  theirs: Description,
  other: OperationEntry[],
): Difference[] {
  return differences(
    factsOf(schemasOf(ours, mine), true),
    factsOf(schemasOf(theirs, other), true),
    "/components/schemas",
  );
}

function schemasOf(description: Description, entries: OperationEntry[]) {
  const operations = entries.map(({ operation }) => operation);
  return reachedComponents(description, operations).schemas ?? {};
}
