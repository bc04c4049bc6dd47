import { type ComponentType, type ReactNode, createElement } from "react";
import { layoutModules, modules } from "../../page/tree/components";
import type { PageNode } from "../../page/tree/node";
import { components } from "./components";

/**
 * Creates React elements from a page's tree when the site is rendered, so the bundler does not need
 * to know the page.
 *
 * @throws {Error} if a component is not in `components`
 */
export function pageElements(tree: readonly PageNode[]): ReactNode[] {
  return tree.map((node) => {
    if (typeof node === "string") return node;
    const { component, props, children } = node;
    return createElement(
      typeOf(component) as ComponentType<object>,
      written(props),
      ...pageElements(children),
    );
  });
}

/** Removes props without a value. */
function written(props: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(props).filter(([, value]) => typeof value !== "symbol"),
  );
}

function typeOf(name: string) {
  if (/^[a-z]/.test(name)) return name;
  const all = { ...modules, ...layoutModules };
  const component = Object.hasOwn(all, name)
    ? components[all[name as keyof typeof all]]
    : undefined;
  if (!component)
    throw new Error(
      `The page has the component ${name}, which is not in src/flat/server/components.ts.`,
    );
  return component;
}
