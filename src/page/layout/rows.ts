import { everyItem, itemWords } from "../wording/item-words";
import type { ChangeMark } from "../tree/history";
import { type PageElement, type PageNode, element, nodes } from "../tree/node";
import { nameInWords } from "../wording/any-name";
import { limitWords, type Piece } from "../wording/limit-words";
import { textProp } from "./body";

/**
 * Arranges the rows of schemas for readers: the line and description of an object remain visible
 * when it is collapsed, the link to its schema is on its line, and lists and limits are in words.
 */
export function arrangeRows(tree: readonly PageNode[]): PageNode[] {
  return tree.flatMap((node): PageNode[] => {
    if (typeof node === "string") return [node];
    if (isBracket(node)) return eachItem(node);
    const children = arrangeRows(node.children);
    const own = { ...node, children };
    if (node.component === "p") return [limitsInWords(own)];
    if (textProp(node, "className") === parametersClass)
      return [{ ...own, children: children.map(inSentenceCase) }];
    if (node.component === "SchemaItem" && node.props["collapsible"] === true)
      return [unfolded(own)];
    return [own];
  });
}

/** Class of the headings "Path Parameters", "Query Parameters" and so on. */
const parametersClass = "openapi-markdown__details-summary-header-params";

/** Writes a heading such as "Query Parameters" in the capitalization of all others. */
function inSentenceCase(title: PageNode): PageNode {
  return typeof title === "string"
    ? title.replace(/ \p{Lu}/gu, (initial) => initial.toLowerCase())
    : title;
}

function unfolded(item: PageElement): PageElement {
  const [details, ...more] = item.children;
  if (!isElement(details, "details")) return item;
  const [summary, nested] = details.children;
  const [line] = isElement(summary, "summary") ? summary.children : [];
  if (!isElement(line, "span") || !isElement(nested, "div")) return item;
  const { id, schemaLabel, schemaHref, isAlone, ...props } = item.props;
  const lists = nested.children.filter((node) => isElement(node, "ul"));
  const texts = nested.children.filter((node) => !isElement(node, "ul"));
  const own = {
    id: textProp(item, "id"),
    label: textProp(item, "schemaLabel"),
  };
  return {
    ...item,
    props: { ...props, ...(id !== undefined && { id }) },
    children: nodes([
      {
        ...line,
        children: nodes([
          line.children.map((node) => named(node, isAlone === true)),
          (item.props["history"] as ChangeMark[] | undefined)?.map(
            ({ text, to }) =>
              element(
                "Link",
                { to, className: "change-mark" } as { to: string },
                text,
              ),
          ),
          own.label === ""
            ? undefined
            : element(
                "Link",
                {
                  to: textProp(item, "schemaHref"),
                  className: "openapi-schema__component",
                } as { to: string },
                own.label,
              ),
          own.id === "" ? undefined : anchor(own.id),
        ]),
      },
      texts,
      lists.length === 0
        ? undefined
        : {
            ...details,
            children: [
              element("summary", {}, contents(lists)),
              ...lists.map(withoutEach),
            ],
          },
      more,
    ]),
  };
}

/** Replaces the placeholder for an arbitrary property name with words. */
function named(node: PageNode, isAlone: boolean): PageNode {
  if (!isElement(node, "strong")) return node;
  const [name] = node.children;
  return typeof name === "string"
    ? { ...node, children: [nameInWords(name, isAlone)] }
    : node;
}

function anchor(id: string): PageElement {
  return element("a", {
    className: "anchor-link",
    href: `#${id}`,
    "aria-label": `Link to ${id}`,
    "data-copy-link": true,
  });
}

/**
 * Returns the label of a collapsed part: the number of properties, and whether they belong to
 * items.
 */
function contents(lists: PageNode[]): string {
  const items = lists.flatMap((list) =>
    typeof list === "string" ? [] : [...list.children],
  );
  const places = items.filter(isPlace).length;
  const count = items.filter(isProperty).length;
  const isList = items.some(isEach);
  const of = isList ? " of each item" : "";
  if (places > 0)
    return `${String(places)} item${places === 1 ? "" : "s"}${of}`;
  if (count === 0 && isList) return "Each item";
  if (count === 0) return items.some(isChoice) ? "Alternatives" : "Conditions";
  if (count === 1) return `1 property${of}`;
  return `${String(count)} properties${of}`;
}

function isProperty(node: PageNode): boolean {
  return (
    isElement(node, "SchemaItem") &&
    (node.props["name"] !== undefined || node.props["collapsible"] === true)
  );
}

/** Returns whether a node is the label of a tuple's item, such as "Item 1:". */
function isPlace(node: PageNode): boolean {
  return (
    isElement(node, "li") &&
    textProp(node, "className") === placeClass &&
    node.children.some(
      (text) => typeof text === "string" && /^Item \d/.test(text),
    )
  );
}

function isChoice(node: PageNode): boolean {
  return (
    isElement(node, "li") &&
    textProp(node, "className") === "openapi-schema__branches"
  );
}

/** Removes the "each item" line from a list, because the summary already says it. */
function withoutEach(list: PageNode): PageNode {
  if (typeof list === "string") return list;
  const [first, ...rest] = list.children;
  return first !== undefined && isEach(first)
    ? { ...list, children: rest }
    : list;
}

const eachClass = "openapi-schema__each";
const placeClass = `${eachClass} openapi-schema__place`;

/** Replaces "Array [" and "Item 1 [" with words and drops the closing bracket. */
function eachItem({ children: [sign] }: PageElement): PageNode[] {
  if (sign === "]") return [];
  const words = typeof sign === "string" ? itemWords(sign) : everyItem;
  const className = words === everyItem ? eachClass : placeClass;
  return [element("li", { className }, words)];
}

function isEach(node: PageNode): boolean {
  return typeof node !== "string" && node.props["className"] === eachClass;
}

function isBracket(node: PageElement): boolean {
  return (
    node.component === "li" &&
    node.props["className"] === "openapi-schema__bracket"
  );
}

/** Writes a paragraph about limits in words; other paragraphs remain unchanged. */
function limitsInWords(paragraph: PageElement): PageElement {
  const words = limitWords(piecesOf(paragraph.children));
  if (!words) return paragraph;
  const { phrases, values, isOfItems } = words;
  const listed: Piece[][] =
    values.length > 0
      ? [
          [
            isOfItems ? "each item one of " : "one of ",
            ...values.flatMap((code, index): Piece[] =>
              index === 0 ? [{ code }] : [", ", { code }],
            ),
          ],
        ]
      : [];
  return element(
    "p",
    { className: "openapi-schema__limits" },
    [...phrases, ...listed].map((phrase, index) => [
      index > 0 ? "; " : undefined,
      phrase.map((piece) =>
        typeof piece === "string" ? piece : element("code", {}, piece.code),
      ),
    ]),
  );
}

function piecesOf(children: readonly PageNode[]): Piece[] {
  return children.flatMap((node): Piece[] => {
    if (typeof node === "string") return [node];
    if (node.component === "code") return [{ code: words(node) }];
    return piecesOf(node.children);
  });
}

function words({ children }: PageElement): string {
  return children
    .map((node) => (typeof node === "string" ? node : words(node)))
    .join("");
}

function isElement(
  node: PageNode | undefined,
  component: string,
): node is PageElement {
  return typeof node === "object" && node.component === component;
}
