import type {
  ParamsItemProps,
  SchemaItemProps,
} from "../../page/tree/components";
import type { PageElement, PageNode } from "../../page/tree/node";
import type { Schema } from "../../description";
import type { SearchSource } from "./source";

/** A parameter, a property or an unnamed value on a page. */
export interface FoundItem {
  kind: "parameter" | "property";
  /** Empty if the value has no name. */
  name: string;
  /** The id on the page; empty if there is none. */
  anchor: string;
  values: string[];
  description: string;
}

/** The parameters and properties of each page. */
export interface FoundItems {
  operations: FoundItem[][];
  schemas: FoundItem[][];
}

/** Returns the parameters and properties of all pages of a reference. */
export function foundItems({
  operations,
  schemas,
}: Pick<SearchSource, "operations" | "schemas">): FoundItems {
  return {
    operations: operations.map(({ tree }) => itemsOf(tree)),
    schemas: schemas.map(({ tree }) => itemsOf(tree)),
  };
}

/** Returns the parameters and properties of a page, parents before their children. */
export function itemsOf(tree: readonly PageNode[]): FoundItem[] {
  const found: FoundItem[] = [];
  visit(tree);
  return found;

  function visit(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      if (node.component === "ParamsItem") {
        const { id = "", param } = node.props as unknown as ParamsItemProps;
        const { name, schema } = param;
        const own = param.description ?? schema?.description ?? "";
        add("parameter", name, id, schema, own);
      }
      if (node.component === "SchemaItem") {
        const props = node.props as unknown as SchemaItemProps;
        const { id = "", schema, schemaHref } = props;
        const name = nameOf(node, props);
        add("property", name, id, schema, schema?.description ?? "");
        // A component's contents are found on the component's own page.
        if (schemaHref !== undefined) continue;
      }
      visit(node.children);
    }
  }

  function add(
    kind: FoundItem["kind"],
    name: string,
    anchor: string,
    schema: Schema | undefined,
    description: string,
  ): void {
    const values = valuesOf(schema);
    if (name === "" && values.length === 0) return;
    found.push({ kind, name, anchor, values, description });
  }
}

/** Returns a property's name; a collapsible property has it in its content. */
function nameOf(item: PageElement, { name }: SchemaItemProps): string {
  if (name !== undefined) return name;
  const [text] = firstStrong(item.children)?.children ?? [];
  return typeof text === "string" ? text : "";
}

function firstStrong(nodes: readonly PageNode[]): PageElement | undefined {
  for (const node of nodes) {
    if (typeof node === "string" || node.component === "ul") continue;
    if (node.component === "strong") return node;
    const inside = firstStrong(node.children);
    if (inside) return inside;
  }
  return undefined;
}

/** Returns the enum values of a schema and of its items. */
function valuesOf(schema: Schema | undefined): string[] {
  if (!schema) return [];
  const { items } = schema;
  const own = schema.enum ?? [];
  const inner = typeof items === "object" ? (items.enum ?? []) : [];
  return [...own, ...inner].filter(
    (value) => typeof value === "string" && value !== "",
  ) as string[];
}
