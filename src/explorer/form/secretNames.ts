import type { Description, Schema } from "../../description/model/types";
import { resolveSchema } from "../../request/schema";

/** Names that stand for secrets wherever they are used; authentik marks few of them itself. */
const secretName =
  /pass(word|phrase)|secret|credential|private_?key|api_?key|(^|_)(token|key)$/i;

/** Whether a value under this name, or of this schema, is better not written down. */
export function isSecret(name: string, schema: Schema): boolean {
  return (
    secretName.test(name) ||
    schema.format === "password" ||
    schema.writeOnly === true
  );
}

/** A body's value without the properties that are secret. */
export function withoutSecrets(
  value: unknown,
  description: Description,
  schema: Schema | undefined,
): unknown {
  const one = resolveSchema(description, schema);
  if (Array.isArray(value)) {
    return value.map((item) => withoutSecrets(item, description, one.items));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const property = resolveSchema(description, one.properties?.[name]);
      return isSecret(name, property)
        ? []
        : [[name, withoutSecrets(item, description, property)]];
    }),
  );
}
