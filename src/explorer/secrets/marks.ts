import { persistentStore } from "../parts/persistent";

/** Fields that the reader has marked as secret: operation and path, without values. */
export const secretMarks = persistentStore<string[]>(
  "api-explorer.secret-fields",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
);

const markOf = (operation: string, path: string) => `${operation} ${path}`;

/** Returns the marked paths of an operation. */
export function markedPaths(
  marks: readonly string[],
  operation: string,
): ReadonlySet<string> {
  const start = markOf(operation, "");
  return new Set(
    marks.flatMap((mark) =>
      mark.startsWith(start) ? [mark.slice(start.length)] : [],
    ),
  );
}

/** Returns the marks with a field's mark toggled. */
export function toggledMark(
  marks: readonly string[],
  operation: string,
  path: string,
): string[] {
  const mark = markOf(operation, path);
  return marks.includes(mark)
    ? marks.filter((one) => one !== mark)
    : [...marks, mark];
}
