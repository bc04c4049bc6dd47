import { z } from "zod";

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A parameter's value: text, number, list or object. */
export const parameterValue = z.union([
  primitive,
  z.array(primitive),
  z.record(z.string(), primitive),
]);
