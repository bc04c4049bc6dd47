import type { ComponentProps } from "./components";

/** A node of a page before it is written: an element with props, or a text. */
export type PageNode = PageElement | string;

export interface PageElement {
  /** A component's name (`SchemaItem`) or an HTML element (`li`). */
  component: string;
  /** JSON values or `none`. */
  props: Readonly<Record<string, unknown>>;
  children: readonly PageNode[];
}

/** Children of an element: lists are flattened, `undefined` is dropped. */
export type Children = PageNode | undefined | readonly Children[];

/** A prop that is written as `undefined`, as in the original pages. */
export const none: unique symbol = Symbol("undefined");

/** Creates an element of a page. Props that are `undefined` are dropped. */
export function element<Name extends string>(
  component: Name,
  props: PropsOf<Name> = {} as PropsOf<Name>,
  ...children: Children[]
): PageElement {
  return {
    component,
    props: Object.fromEntries(
      Object.entries(props).filter(([, value]) => value !== undefined),
    ),
    children: nodes(children),
  };
}

/** Flattens children to a list. */
export function nodes(children: Children): PageNode[] {
  if (children === undefined) return [];
  if (typeof children === "string" || "component" in children)
    return [children];
  return children.flatMap(nodes);
}

/** A component's props; optional ones may also be `undefined` or `none`. */
export type PropsOf<Name extends string> = Name extends keyof ComponentProps
  ? {
      [Key in keyof ComponentProps[Name]]:
        | ComponentProps[Name][Key]
        | (undefined extends ComponentProps[Name][Key]
            ? typeof none | undefined
            : never);
    }
  : Record<string, unknown>;
