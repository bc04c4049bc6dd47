import { type Parameter, modelOf } from "../../description";
import { merge, resolvedList } from "../../description/model";
import { nodes } from "../../page/tree/node";
import { code, inLine, operationLink, part } from "./nodes";
import { schemasWith } from "./properties";
import type { Index } from "./types";

/** Lists deprecated operations, parameters and properties. */
export const deprecated: Index = {
  name: "deprecated",
  title: "Deprecated",
  about: "Operations, parameters and properties that may be removed.",
  content(plan) {
    const model = modelOf(plan.description);
    return nodes([
      part(
        "operations",
        "Operations",
        plan.operations.flatMap((entry) =>
          entry.operation.deprecated
            ? [
                [
                  operationLink(entry, plan),
                  " ",
                  code(`${entry.method.toUpperCase()} ${entry.path}`),
                ],
              ]
            : [],
        ),
      ),
      part(
        "parameters",
        "Parameters",
        plan.operations.flatMap((entry) => {
          const own = resolvedList<Parameter>(
            model,
            entry.operation.parameters,
          ).filter(
            (one) =>
              one.deprecated ??
              (one.schema !== undefined &&
                merge(model, one.schema).schema.deprecated),
          );
          return own.length === 0
            ? []
            : [
                [
                  operationLink(entry, plan),
                  ": ",
                  inLine(own.map(({ name }) => code(name))),
                ],
              ];
        }),
      ),
      part(
        "properties",
        "Properties",
        schemasWith(plan, (property) => property.deprecated === true),
      ),
    ]);
  },
};
