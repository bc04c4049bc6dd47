import { persistentStore } from "../parts/persistent";

/** The fields that the reader marked as secret: operation and path, never a value. */
export const secretMarks = persistentStore<string[]>(
  "api-explorer.secret-fields",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
);

const markOf = (operation: string, path: string) => `${operation} ${path}`;

/** The paths that are marked in an operation. */
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

/** The marks with a field's taken away, or added where it has none. */
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
