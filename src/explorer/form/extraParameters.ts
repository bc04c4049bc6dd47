import type { Parameter } from "../../description/model/types";
import { parameterKey } from "../../request/parameters";

/** A header or a query parameter that the reader adds to those described. */
export interface ExtraParameter {
  in: "header" | "query";
  name: string;
}

/**
 * The described parameters with those that the reader adds, which are texts. One of a described
 * parameter's name and place adds nothing, as does one without a name.
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

/** Reads them from a link or a storage, which may hold anything. */
export function readExtras(found: unknown): ExtraParameter[] | undefined {
  if (!Array.isArray(found)) return undefined;
  return (found as unknown[]).flatMap((one) => {
    const { in: place, name } = (one ?? {}) as Partial<ExtraParameter>;
    return (place === "header" || place === "query") && typeof name === "string"
      ? [{ in: place, name }]
      : [];
  });
}
