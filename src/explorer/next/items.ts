import { ExactNumber } from "../../description/model/numbers/exact";
import { wordsOf } from "../secrets/names";
import { type NextOperation, pathParameters } from "./operations";

/** A path that identifies one object of a resource: `/core/users/{id}/`. */
export interface ItemPath {
  path: string;
  /** Its last parameter, which identifies the object. */
  parameter: string;
  kind: string | undefined;
  /** The static segment before that parameter: `users`. */
  resource: string;
  /** All static segments, to choose among several paths. */
  segments: string[];
  /** The schema of the object. */
  thing: string | undefined;
}

/** Returns the paths of an API that identify one object, those with fewer parameters first. */
export function itemPaths(operations: readonly NextOperation[]): ItemPath[] {
  const found = new Map<string, ItemPath>();
  for (const { method, path, returns, kinds } of operations) {
    const match = /\/\{([^{}]+)\}\/?$/.exec(path);
    if (!match) continue;
    const [, parameter = ""] = match;
    const before = found.get(path);
    const thing = before?.thing ?? (method === "get" ? returns : undefined);
    const segments = path
      .split("/")
      .filter((one) => one !== "" && !one.startsWith("{"));
    found.set(path, {
      ...{ path, parameter, segments, thing },
      kind: kinds?.[parameter] ?? before?.kind,
      resource: segments.at(-1) ?? "",
    });
  }
  return [...found.values()].sort(
    (one, other) =>
      pathParameters(one.path).length - pathParameters(other.path).length,
  );
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a value is valid for a path parameter of the given kind. */
export function fits(value: unknown, kind: string | undefined): boolean {
  if (kind === "integer") return /^\d+$/.test(textOf(value) ?? "");
  if (kind === "uuid") return uuid.test(textOf(value) ?? "");
  return textOf(value) !== undefined;
}

/** Returns a value as text in a path; undefined unless it is a number or a non-empty string. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value === "number") return String(value);
  return value instanceof ExactNumber ? String(value) : undefined;
}

/**
 * Reduces a name to its resource: `Users`, `user`, `user_id`, `userPk` and `users_obj` all become
 * `user`.
 */
export function resourceWord(name: string): string {
  const words = wordsOf(name);
  const tail = ["id", "ids", "pk", "pks", "uuid", "uuids", "obj", "slug"];
  while (words.length > 1 && tail.includes(words.at(-1) ?? "")) words.pop();
  return words.map(singular).join("_");
}

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(ss|x|ch|sh)es$/.test(word)) return word.replace(/es$/, "");
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
