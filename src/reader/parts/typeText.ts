import type { Schema } from "../../description";
import { typesOf } from "../../page/wording/names";

/**
 * A type's name with the type behind a format: `uuid (string)`, `int32 (integer)[]`.
 *
 * @param name as the page has it: only the format, when there is one
 */
export function typeText(name: string, schema: Schema): string {
  let innermost = schema;
  while (innermost.items) innermost = innermost.items;
  const { format } = innermost;
  const types = typesOf(innermost);
  if (!format || types.length === 0 || !name.startsWith(format)) return name;
  return `${format} (${types.join(" | ")})${name.slice(format.length)}`;
}
