import { type PageElement, type PageNode, element } from "../../page/tree/node";
import { anchorsOf } from "../../page/tree/walk";
import { isRecord } from "../../description/model/record";

/** Elements in which names are not linked: links, headings and controls. */
const closed = new Set("Link a button pre summary Heading h1 h2 h3".split(" "));

/**
 * Links the names that a page's texts contain as code. Names of the page itself and of parts that
 * the page documents are not linked.
 *
 * @param names URL of each name
 * @param own URL of the page
 */
export function linkNames(
  tree: readonly PageNode[],
  names: ReadonlyMap<string, string>,
  own: string,
): PageNode[] {
  const places = new Set(
    anchorsOf(tree).map((anchor) => anchor.replace(/^.*[.:]/s, "")),
  );
  const hrefOf = (name: string) => {
    const href = names.get(name);
    return href === undefined ||
      href.replace(/#.*/s, "") === own ||
      places.has(name)
      ? undefined
      : href;
  };
  return tree.map(visit);

  function visit(node: PageNode): PageNode {
    if (typeof node === "string" || closed.has(node.component)) return node;
    const { component, props, children } = node;
    const [only] = children;
    const href =
      component === "code" && children.length === 1 && typeof only === "string"
        ? hrefOf(only)
        : undefined;
    if (href !== undefined) return element("Link", { to: href }, node);
    return {
      component,
      props: linkProps(props),
      children:
        component === "ApiTabs"
          ? children.map(afterFirst)
          : children.map(visit),
    };
  }

  /** Skips the first child: the first sentence of a response is the label of its toggle. */
  function afterFirst(node: PageNode): PageNode {
    if (typeof node === "string") return node;
    const [first, ...rest] = node.children;
    return first === undefined
      ? node
      : { ...node, children: [first, ...rest.map(visit)] };
  }

  function linkProps(props: PageElement["props"]): PageElement["props"] {
    const { schema, param } = props;
    return {
      ...props,
      ...(isRecord(schema) && { schema: linkTexts(schema) }),
      ...(isRecord(param) && { param: linkTexts(param) }),
    };
  }

  /** Links names in the description of a schema or parameter and in nested descriptions. */
  function linkTexts(value: Record<string, unknown>): Record<string, unknown> {
    const { description, schema, items } = value;
    return {
      ...value,
      ...(typeof description === "string" && {
        description: linkInMarkdown(description, hrefOf),
      }),
      ...(isRecord(schema) && { schema: linkTexts(schema) }),
      ...(isRecord(items) && { items: linkTexts(items) }),
    };
  }
}

/** Links names in the inline code of a Markdown text, except in links and code blocks. */
export function linkInMarkdown(
  text: string,
  hrefOf: (name: string) => string | undefined,
): string {
  return text.replace(
    /(?:```|~~~)[^]*?(?:```|~~~|$)|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|(?<![`\\])`([^`\n]+)`(?!`)/g,
    (whole, name?: string) => {
      const href = name === undefined ? undefined : hrefOf(name);
      return href === undefined ? whole : `[${whole}](<${href}>)`;
    },
  );
}
