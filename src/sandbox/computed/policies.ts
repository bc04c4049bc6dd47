import type { Compute } from "../model/computed";

export const policyProperties: Record<string, Compute> = {
  bound_to: (row, { lookup }) =>
    lookup.store
      .rows("policies/bindings")
      .filter(({ policy }) => policy === row.pk).length,
};
