import { type Model, modelOf } from "../model";
import type { Components } from "../types/document";
import type { AnySchema, Schema } from "../types/schema";

/** Returns the model of a document with these component schemas. */
export function api(
  schemas: Record<string, AnySchema> = {},
  openapi = "3.1.0",
  components: Components = {},
): Model {
  const info = { title: "Test", version: "1" };
  return modelOf({ openapi, info, components: { ...components, schemas } });
}

export const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});
