import { type PageElement, type PageNode, element } from "../tree/node";
import { anchorsOf } from "../tree/walk";
import { textProp } from "./body";

/** The parts of an operation's text with anchors, and the links to them. */
export interface NamedParts {
  contents: PageElement;
  parts: PageNode[];
}

/**
 * Creates "On this page" from the existing parts: parameters, body, responses, related operations.
 */
export function nameParts(text: readonly PageNode[]): NamedParts {
  const taken = new Set(anchorsOf(text));
  const links: PageElement[] = [];
  const parts = text.map((node) => {
    const title = typeof node === "string" ? undefined : titleOf(node);
    if (title === undefined || typeof node === "string") return node;
    const id = textProp(node, "id") || free(title.toLowerCase());
    if (links.some(({ children }) => children[0] === title)) return node;
    links.push(element("a", { href: `#${id}` }, title));
    return { ...node, props: { ...node.props, id } };
  });
  return {
    parts,
    contents: element(
      "nav",
      { className: "page-contents", "aria-label": "On this page" },
      element("span", { className: "page-contents__title" }, "On this page"),
      links,
      element(
        "button",
        {
          type: "button",
          className: "page-contents__all",
          "data-open-all": "",
        },
        "Expand all",
      ),
    ),
  };

  function free(name: string): string {
    let id = name;
    for (let count = 1; taken.has(id); count++) id = `${name}-${String(count)}`;
    taken.add(id);
    return id;
  }
}

function titleOf({ component, props, children }: PageElement) {
  if (component === "details" && isParameters(children)) return "Parameters";
  if (props["className"] === "openapi-body") return "Body";
  if (component !== "h2") return undefined;
  if (children[0] === "Related operations") return "Related";
  return children[0] === "Responses" ? "Responses" : undefined;
}

function isParameters(children: readonly PageNode[]): boolean {
  const [summary] = children;
  if (typeof summary !== "object") return false;
  return summary.children.some(
    (node) =>
      typeof node === "object" &&
      node.props["className"] ===
        "openapi-markdown__details-summary-header-params",
  );
}
