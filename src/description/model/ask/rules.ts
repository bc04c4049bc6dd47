import type { Rules } from "../accepts/accepts";
import type { Model } from "../model";
import { valuesFor } from "./discriminator";
import { type Direction, isAbsent } from "./properties";

/**
 * The rules by which `accepts` judges what travels in a direction: who does not travel need not be
 * there, and of branches that a discriminator tells apart the named one counts.
 */
export function rulesFor(model: Model, direction: Direction): Rules {
  return {
    isOptional: (schema, name) => isAbsent(model, schema, name, direction),
    branchFor({ discriminator }, branches, value) {
      if (!discriminator || !Object.hasOwn(value, discriminator.propertyName))
        return undefined;
      const named = value[discriminator.propertyName];
      return branches.find((branch) =>
        valuesFor(model, discriminator, branch).some((one) => one === named),
      );
    },
  };
}
