import type { Merged } from "../../description/model";
import { type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "./context";

/** The context inside a schema: its component, and what it merges, are ancestors from here on. */
export function enter(view: Merged, context: SchemaContext): SchemaContext {
  markShown(view, context);
  if (view.names.length === 0) return context;
  const ancestors = new Map(context.ancestors);
  const merged = new Map(context.merged);
  if (view.name && !ancestors.has(view.name))
    ancestors.set(view.name, context.id);
  for (const name of view.names)
    if (!merged.has(name)) merged.set(name, context.id);
  return { ...context, ancestors, merged };
}

/**
 * The component as which a schema is an ancestor of this place already, if it is. A schema without a
 * name of its own counts as each of the components that it merges.
 */
export function knownAs(
  { name, names }: Merged,
  { ancestors, merged }: SchemaContext,
): string | undefined {
  if (name) return ancestors.has(name) ? name : undefined;
  return names.find((one) => ancestors.has(one) || merged.has(one));
}

/** The place at which a page that shows each component once has shown this one. */
export function shownAt(
  { name }: Merged,
  { shown, direction }: SchemaContext,
): Shown | undefined {
  const id = name && shown?.get(`${direction} ${name}`);
  return name && id ? { name, id } : undefined;
}

export interface Shown {
  name: string;
  id: string;
}

/** Remembers that a component is shown at a place, unless it has been shown before. */
export function markShown({ name }: Merged, context: SchemaContext): void {
  const key = `${context.direction} ${String(name)}`;
  if (name && context.shown?.has(key) === false)
    context.shown.set(key, context.id);
}

/** Sends the reader to the place at which the page has shown the component. */
export function seeThere({ name, id }: Shown): PageElement {
  return element(
    "p",
    { className: "openapi-schema__recursion" },
    "The same as ",
    element("a", { href: `#${id}` }, name),
    " above.",
  );
}

/** Sends the reader to the ancestor that shows the component. */
export function sameAs(name: string, context: SchemaContext): PageElement {
  const id =
    context.ancestors.get(name) ?? context.merged.get(name) ?? context.id;
  return element(
    "p",
    { className: "openapi-schema__recursion" },
    "The same as ",
    element("a", { href: `#${id}` }, name),
    ", which contains it.",
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

/** A link instead of a schema that is an ancestor, or that the page has no room for any more. */
export function elsewhere(
  view: Merged,
  context: SchemaContext,
): PageElement | undefined {
  const known = knownAs(view, context);
  if (known) return sameAs(known, context);
  const shown = shownAt(view, context);
  if (shown) return seeThere(shown);
  context.budget.left -= 1;
  if (context.budget.left < 0 && view.name)
    return shownElsewhere(view.name, context);
  return isPageFull(context) ? leftOut() : undefined;
}

/** Whether there is no room left even for what can be shown nowhere else. */
export function isPageFull({ budget, overdraft }: SchemaContext): boolean {
  return budget.left < -overdraft;
}

/** Stands for what a full page has no room for. */
function leftOut(): PageElement {
  return element(
    "p",
    { className: "openapi-schema__component" },
    "There is more than a page can show; the description has all of it.",
  );
}
