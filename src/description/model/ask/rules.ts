import type { Rules } from "../accepts/accepts";
import type { Model } from "../model";
import { valuesFor } from "./discriminator";
import { type Direction, isAbsent } from "./properties";

/**
 * Returns the rules that `accepts` applies in a direction: properties that do not travel may be
 * absent, and a discriminator selects one branch.
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
