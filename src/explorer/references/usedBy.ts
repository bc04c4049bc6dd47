import type { NextOperation } from "../next/operations";

/**
 * Returns the operation that lists references to an object: a GET directly below the object's path,
 * named `used_by`, `references` or similar.
 */
export function usedByOperation(
  path: string,
  operations: readonly NextOperation[],
): NextOperation | undefined {
  const start = path.replace(/\/$/, "");
  const names =
    /^\/(used[_-]?by|usages?|references|referenced[_-]?by|dependents|dependencies)\/?$/i;
  return operations.find(
    (one) =>
      one.method === "get" &&
      one.path.startsWith(start) &&
      names.test(one.path.slice(start.length)),
  );
}

/** Reads an entry of a list of references. */
export function referenceFacts(found: Record<string, unknown>): {
  name: string;
  kind: string;
  /** What happens to the referring object when this one is deleted. */
  effect: string;
} {
  const text = (...names: string[]) =>
    names
      .map((name) => found[name])
      .find((value) => typeof value === "string" && value !== "") as
      string | undefined;
  const action = text("action", "on_delete", "effect") ?? "";
  return {
    name: text("name", "title", "label", "pk", "id") ?? "unnamed",
    kind: (text("model_name", "type", "kind", "model") ?? "").replaceAll(
      "_",
      " ",
    ),
    effect: effects[action.toLowerCase()] ?? action.replaceAll("_", " "),
  };
}

const effects: Record<string, string> = {
  cascade: "is deleted too",
  cascade_many: "loses this one of several",
  set_null: "is kept, without it",
  set_default: "is kept, with its default",
  left_dangling: "is kept, and refers to nothing",
  protect: "prevents the deletion",
  restrict: "prevents the deletion",
};
