import type { Compute } from "../model/computed";

export const policyProperties: Record<string, Compute> = {
  bound_to: (row, { derive }) =>
    derive.store
      .rows("policies/bindings")
      .filter(({ policy }) => policy === row.pk).length,
};
