import type { Schema } from "../../description";
import { isNullable } from "./names";

export type Mark =
  "nullable" | "required" | "deprecated" | "read-only" | "write-only";

/** The marks behind the type of a property or parameter, in their order. */
export function marksOf(
  schema: Schema,
  {
    required = false,
    deprecated = schema.deprecated ?? false,
  }: { required?: boolean | undefined; deprecated?: boolean | undefined } = {},
): Mark[] {
  const marks: [Mark, boolean | undefined][] = [
    ["nullable", isNullable(schema)],
    ["required", required],
    ["deprecated", deprecated],
    ["read-only", schema.readOnly],
    ["write-only", schema.writeOnly],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}
