import { examplesOf } from "../description/model/ask/examples";
import { soleKind } from "../description/model/ask/kind";
import { propertiesOf } from "../description/model/ask/properties";
import { merge } from "../description/model/merge/merge";
import type { Model } from "../description/model/model";
import { sample } from "../description/model/sample/sample";
import type { AnySchema, Parameter } from "../description/model/types";

/**
 * Returns an example of a parameter, or its name, because an invented value would look real. Arrays
 * and objects consist of their items' and properties' samples, so that they are serialized in their
 * style.
 */
export function parameterSample(model: Model, parameter: Parameter): unknown {
  const [own] = examplesOf(model, parameter);
  if (own?.value !== undefined) return own.value;
  const [media] = Object.values(parameter.content ?? {});
  return media?.schema === undefined
    ? standIn(model, parameter.schema ?? true, parameter.name)
    : sample(model, media.schema, { direction: "request" });
}

/** Maximum depth of samples; most styles support only one level. */
const maxDepth = 4;

function standIn(
  model: Model,
  anySchema: AnySchema,
  name: string,
  depth = 0,
): unknown {
  const { schema } = merge(model, anySchema);
  const given =
    schema.example ??
    schema.examples?.[0] ??
    schema.const ??
    schema.enum?.[0] ??
    schema.default;
  if (given !== undefined || depth === maxDepth) return given ?? upper(name);
  switch (soleKind(model, anySchema)) {
    case "array":
      return [
        standIn(
          model,
          schema.prefixItems?.[0] ?? schema.items ?? true,
          name,
          depth + 1,
        ),
      ];
    case "object": {
      const properties = propertiesOf(model, anySchema, "request");
      const needed = properties.filter(({ isRequired }) => isRequired);
      const shown = needed.length > 0 ? needed : properties;
      return shown.length === 0
        ? upper(name)
        : Object.fromEntries(
            shown.map((one) => [
              one.name,
              standIn(model, one.schema, one.name, depth + 1),
            ]),
          );
    }
    case "boolean":
      return true;
    default:
      return upper(name);
  }
}

const upper = (name: string) => name.toUpperCase();
