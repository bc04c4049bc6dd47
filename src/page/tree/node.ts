import type { ComponentProps } from "./components";

/** A page before it is written: elements with their props, and texts. */
export type PageNode = PageElement | string;

export interface PageElement {
  /** A component by its name (`SchemaItem`), or an HTML element (`li`). */
  component: string;
  /** JSON values, and `none`. */
  props: Readonly<Record<string, unknown>>;
  children: readonly PageNode[];
}

/** What an element takes as children: lists are flattened, `undefined` is dropped. */
export type Children = PageNode | undefined | readonly Children[];

/** A prop that is written although it has no value, as the pages' shape wants it. */
export const none: unique symbol = Symbol("undefined");

/** An element of a page. Props that are `undefined` are dropped. */
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

/** Children as a flat list. */
export function nodes(children: Children): PageNode[] {
  if (children === undefined) return [];
  if (typeof children === "string" || "component" in children)
    return [children];
  return children.flatMap(nodes);
}

/** A component's props; what may be missing may be `undefined` or `none` as well. */
export type PropsOf<Name extends string> = Name extends keyof ComponentProps
  ? {
      [Key in keyof ComponentProps[Name]]:
        | ComponentProps[Name][Key]
        | (undefined extends ComponentProps[Name][Key]
            ? typeof none | undefined
            : never);
    }
  : Record<string, unknown>;
