import { type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "./context";
import type { SchemaView } from "./view";

/** The context inside a schema: its component, and what it merges, are around from here on. */
export function enter(view: SchemaView, context: SchemaContext): SchemaContext {
  if (view.names.length === 0) return context;
  const around = new Map(context.around);
  const merged = new Map(context.merged);
  if (view.name && !around.has(view.name)) around.set(view.name, context.id);
  for (const name of view.names)
    if (!merged.has(name)) merged.set(name, context.id);
  return { ...context, around, merged };
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
export function sameAs(name: string, context: SchemaContext): PageElement {
  const id = context.around.get(name) ?? context.merged.get(name) ?? context.id;
  return element(
    "p",
    { className: "openapi-schema__recursion" },
    "The same as ",
    element("a", { href: `#${id}` }, name),
    ", which holds it.",
  );
}

/** Sends the reader to the component's own page, where this one has shown enough. */
export function shownElsewhere(
  name: string,
  context: SchemaContext,
): PageElement {
  return element(
    "p",
    { className: "openapi-schema__component" },
    element("Link", { to: context.schemaHref(name) }, name),
  );
}
