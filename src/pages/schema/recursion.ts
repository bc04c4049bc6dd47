import { type Jsx, element, text } from "../jsx";
import type { SchemaContext } from "./context";
import type { SchemaView } from "./view";

/** The context inside a schema: its component, and what it merges, are around from here on. */
export function enter(view: SchemaView, context: SchemaContext): SchemaContext {
  if (view.names.length === 0) return context;
  const around = new Map(context.around);
  if (view.name && !around.has(view.name)) around.set(view.name, context.id);
  return {
    ...context,
    around,
    merged: new Set([...context.merged, ...view.names]),
  };
}

/**
 * The component as which a schema is being shown around this place already, if it is. A schema
 * without a name of its own counts as each of the components that it merges.
 */
export function knownAs(
  { name, names }: SchemaView,
  { around, merged }: SchemaContext,
): string | undefined {
  if (name) return around.has(name) ? name : undefined;
  return names.find((one) => around.has(one) || merged.has(one));
}

/** Sends the reader to the place around that shows the component. */
export function sameAs(name: string, { around, id }: SchemaContext): Jsx {
  return element(
    "p",
    { className: "openapi-schema__recursion" },
    text("The same as "),
    element("a", { href: `#${around.get(name) ?? id}` }, text(name)),
    text(", which holds it."),
  );
}
