import type {
  ParamsItemProps,
  SchemaItemProps,
} from "../../page/tree/components";
import type { PageElement, PageNode } from "../../page/tree/node";
import type { Schema } from "../../description";

/** A parameter, a property or a plain value of a page. */
export interface FoundItem {
  kind: "parameter" | "property";
  /** Empty for a value without a name. */
  name: string;
  /** Its id on the page; empty for none. */
  anchor: string;
  values: string[];
  description: string;
}

/**
 * The parameters and properties of a page, each before those inside it.
 *
 * @param isElsewhere whether what has an id, or what is inside it, is found on another page
 */
export function itemsOf(
  tree: readonly PageNode[],
  isElsewhere: (id: string) => boolean = () => false,
): FoundItem[] {
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
        if (!isElsewhere(id))
          add("property", name, id, schema, schema?.description ?? "");
        // What is inside a component is found on the component's own page.
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

/** A property that opens has its name inside. */
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

/** The values that a schema lists, its items' too, as texts. */
function valuesOf(schema: Schema | undefined): string[] {
  if (!schema) return [];
  const { items } = schema;
  const own = schema.enum ?? [];
  const inner = typeof items === "object" ? (items.enum ?? []) : [];
  return [...own, ...inner].filter(
    (value) => typeof value === "string" && value !== "",
  ) as string[];
}
