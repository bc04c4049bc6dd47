import type { Merged } from "../../description/model";
import { type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "./context";

/** Returns the context inside a schema, with its component and merged components as ancestors. */
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
 * Returns the component of a schema if it is already an ancestor. An unnamed schema counts as each
 * of the components that it merges.
 */
export function knownAs(
  { name, names }: Merged,
  { ancestors, merged }: SchemaContext,
): string | undefined {
  if (name) return ancestors.has(name) ? name : undefined;
  return names.find((one) => ancestors.has(one) || merged.has(one));
}

/** Returns where this component was shown, if the page shows each component once. */
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

/** Records where a component is shown first. */
export function markShown({ name }: Merged, context: SchemaContext): void {
  const key = `${context.direction} ${String(name)}`;
  if (name && context.shown?.has(key) === false)
    context.shown.set(key, context.id);
}

/** Links to where the page has shown the component. */
export function seeThere({ name, id }: Shown): PageElement {
  return element(
    "p",
    { className: "openapi-schema__recursion" },
    "The same as ",
    element("a", { href: `#${id}` }, name),
    " above.",
  );
}

/** Links to the ancestor that shows the component. */
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

/** Links to the component's own page, used if this page has reached its limit. */
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

/** Returns a link if the schema is an ancestor, was already shown, or exceeds the page's limit. */
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

/** Returns whether the page has no room left, even for schemas without a page of their own. */
export function isPageFull({ budget, overdraft }: SchemaContext): boolean {
  return budget.left < -overdraft;
}

/** Returns a note in place of content that does not fit. */
function leftOut(): PageElement {
  return element(
    "p",
    { className: "openapi-schema__component" },
    "There is more than a page can show; the description has all of it.",
  );
}
