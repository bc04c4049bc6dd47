import { syntaxTree } from "@codemirror/language";
import { hoverTooltip } from "@codemirror/view";
import type { Description, Schema } from "../../description/model/types";
import { typeOf } from "../../request/schema";
import { pathOf } from "./pointer";
import { schemasAt } from "./schemaAt";

/** Shows what the schema says about the value or property under the pointer. */
export function schemaHover(
  description: Description,
  root: Schema | undefined,
) {
  return hoverTooltip(({ state }, pos) => {
    const text = state.doc.toString();
    const node = syntaxTree(state).resolveInner(pos, 1);
    const about = aboutSchemas(
      schemasAt(description, root, pathOf(node, text)),
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

/** Kind, format, limits, values and description in a few lines. */
export function aboutSchemas(schemas: Schema[]): string {
  const lines = schemas.flatMap((one) => [
    [
      typeOf(one),
      one.format,
      one.maxLength !== undefined && `at most ${one.maxLength} characters`,
      one.minimum !== undefined && `from ${one.minimum}`,
      one.maximum !== undefined && `to ${one.maximum}`,
      one.default !== undefined && `default ${JSON.stringify(one.default)}`,
      one.nullable && "may be null",
    ]
      .filter(Boolean)
      .join(", "),
    one.enum
      ? `One of ${one.enum.map((value) => JSON.stringify(value)).join(", ")}`
      : "",
    one.description ?? "",
  ]);
  return [...new Set(lines)].filter((line) => line !== "").join("\n");
}
