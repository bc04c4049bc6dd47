import type { AnySchema } from "../types/schema";
import type { Draw } from "./draw";

/** Draws schemas around witness values, and the components that they refer to. */
export interface SchemaDraw {
  draw: Draw;
  version: "3.0" | "3.1";
  components: Record<string, AnySchema>;
  /** A schema that the value is valid against. */
  around: (value: unknown, depth: number) => AnySchema;
  /** One that all values are valid against. */
  aroundAll: (values: readonly unknown[], depth: number) => AnySchema;
  /** Any schema at all. */
  any: (depth: number) => AnySchema;
}
