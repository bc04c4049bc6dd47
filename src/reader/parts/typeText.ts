import type { Schema } from "../../description/model/types/schema";

/**
 * Returns a type's name with the type behind a format: `uuid (string)`, `int32 (integer)[]`.
 *
 * @param name the plugin's name, which is only the format if there is one
 */
export function typeText(name: string, schema: Schema): string {
  let innermost = schema;
  while (typeof innermost.items === "object") innermost = innermost.items;
  const { format, type = [] } = innermost;
  const types = [type].flat().filter((one) => one !== "null");
  if (!format || types.length === 0 || !name.startsWith(format)) return name;
  return `${format} (${types.join(" | ")})${name.slice(format.length)}`;
}
