import type { AnySchema } from "../types/schema";
import type { Draw } from "./draw";

/** Draws schemas that accept given values, and the components that they refer to. */
export interface SchemaDraw {
  draw: Draw;
  version: "3.0" | "3.1";
  components: Record<string, AnySchema>;
  /** Draws a schema that the value is valid against. */
  around: (value: unknown, depth: number) => AnySchema;
  /** Draws a schema that all values are valid against. */
  aroundAll: (values: readonly unknown[], depth: number) => AnySchema;
  /** Draws any schema. */
  any: (depth: number) => AnySchema;
}
