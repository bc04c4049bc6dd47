import { syntaxTree } from "@codemirror/language";
import { hoverTooltip } from "@codemirror/view";
import { enumerationOf } from "../../description/model/ask/enumeration";
import { soleKind } from "../../description/model/ask/kind";
import { isNullable } from "../../description/model/ask/nullable";
import { type Model, modelOf } from "../../description/model/model";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type {
  AnySchema,
  Description,
  Schema,
} from "../../description/model/types";
import { pathOf } from "./pointer";
import { schemasAt } from "./schemasAt";

/** Shows the schema's facts about the value or property under the pointer. */
export function schemaHover(
  description: Description,
  root: AnySchema | undefined,
) {
  const model = modelOf(description);
  return hoverTooltip(({ state }, pos) => {
    const text = state.doc.toString();
    const node = syntaxTree(state).resolveInner(pos, 1);
    const about = aboutSchemas(
      model,
      schemasAt(model, root, pathOf(node, text)),
    );
    if (about === "" || node.name === "JsonText") return null;
    return {
      pos: node.from,
      end: node.to,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "cm-hover";
        dom.textContent = about;
        return { dom };
      },
    };
  });
}

/** Describes schemas in a few lines: kind, format, limits, values and description. */
export function aboutSchemas(model: Model, schemas: Schema[]): string {
  const lines = schemas.flatMap((one) => [
    [
      soleKind(model, one),
      one.format,
      one.maxLength !== undefined &&
        `at most ${String(one.maxLength)} characters`,
      one.minimum !== undefined && `from ${String(one.minimum)}`,
      one.maximum !== undefined && `to ${String(one.maximum)}`,
      one.default !== undefined && `default ${stringifyJson(one.default)}`,
      isNullable(model, one) && "may be null",
    ]
      .filter(Boolean)
      .join(", "),
    valuesText(model, one),
    one.description ?? "",
  ]);
  return [...new Set(lines)].filter((line) => line !== "").join("\n");
}

function valuesText(model: Model, schema: Schema): string {
  const values = enumerationOf(model, schema);
  return values
    ? `One of ${values.map(({ value }) => stringifyJson(value)).join(", ")}`
    : "";
}
