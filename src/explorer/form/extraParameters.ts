import type { Parameter } from "../../description/model/types";
import { parameterKey } from "../../request/parameters";

/** A header or query parameter that the reader adds to the described ones. */
export interface ExtraParameter {
  in: "header" | "query";
  name: string;
}

/**
 * Returns the described parameters with the reader's, which are strings. An added parameter without
 * a name, or with the name and location of a described one, is ignored.
 */
export function withExtras(
  described: Parameter[],
  extras: readonly ExtraParameter[] = [],
): Parameter[] {
  const keys = new Set(described.map(parameterKey));
  const added = extras.flatMap((extra): Parameter[] => {
    const name = extra.name.trim();
    const parameter = {
      in: extra.in,
      name,
      schema: { type: "string" },
    } as const;
    const key = parameterKey(parameter);
    if (name === "" || keys.has(key)) return [];
    keys.add(key);
    return [parameter];
  });
  return [...described, ...added];
}

/** Reads added parameters from a link or storage. Returns undefined for anything else. */
export function readExtras(found: unknown): ExtraParameter[] | undefined {
  if (!Array.isArray(found)) return undefined;
  return (found as unknown[]).flatMap((one) => {
    const { in: place, name } = (one ?? {}) as Partial<ExtraParameter>;
    return (place === "header" || place === "query") && typeof name === "string"
      ? [{ in: place, name }]
      : [];
  });
}
