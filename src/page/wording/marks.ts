import type { Schema } from "../../description/model/types/schema";

export type Mark =
  "nullable" | "required" | "deprecated" | "read-only" | "write-only";

/**
 * Returns the marks after the type of a property or parameter, in order, for a schema from `facts`.
 */
export function marksOf(
  schema: Schema,
  {
    required = false,
    deprecated = schema.deprecated ?? false,
  }: { required?: boolean | undefined; deprecated?: boolean | undefined } = {},
): Mark[] {
  const marks: [Mark, boolean | undefined][] = [
    ["nullable", schema.nullable],
    ["required", required],
    ["deprecated", deprecated],
    ["read-only", schema.readOnly],
    ["write-only", schema.writeOnly],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}
