import { z } from "zod";

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A parameter's value: a string, number, boolean, null, list or object. */
export const parameterValue = z.union([
  primitive,
  z.array(primitive),
  z.record(z.string(), primitive),
]);
