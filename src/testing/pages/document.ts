import { type Element, type ParentNode, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** A rendered page with look-up functions. */
export interface Page {
  root: ParentNode;
  /** Number of characters of HTML. */
  length: number;
  /** Finds the elements inside `within` with this id, or with this id and a number suffix. */
  find(id: string, within: ParentNode): Element[];
}

export function readPage(html: string): Page {
  const root = parseDocument(html);
  const byId = new Map<string, Element[]>();
  for (const element of DomUtils.findAll(
    (one) => "id" in one.attribs,
    [root],
  )) {
    const id = element.attribs["id"] ?? "";
    for (const key of new Set([id, id.replace(/-\d+$/, "")]))
      byId.set(key, [...(byId.get(key) ?? []), element]);
  }
  return {
    root,
    length: html.length,
    find: (id, within) =>
      (byId.get(id) ?? []).filter(
        (one) => one !== within && isInside(one, within),
      ),
  };
}

/** Returns the ids that occur more than once on a page. */
export function repeatedIds({ root }: Page): string[] {
  const ids = DomUtils.findAll((one) => "id" in one.attribs, [root]).map(
    ({ attribs }) => attribs["id"] ?? "",
  );
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

export function isInside(element: Element, within: ParentNode): boolean {
  for (let one: ParentNode | null = element; one; one = one.parent)
    if (one === within) return true;
  return false;
}

/** The text of an element, without nested parameters, properties and panels. */
export interface OwnText {
  text: string;
  /** Texts shown as code. */
  codes: string[];
  /** Texts in the first line: name, type, marks. */
  line: string[];
  /** URL and text of each link. */
  links: { href: string; text: string }[];
}

export function ownText(element: ParentNode): OwnText {
  const own: OwnText = { text: "", codes: [], line: [], links: [] };
  collect(element);
  return { ...own, text: own.text.replace(/\s+/g, " ") };

  function collect(parent: ParentNode): void {
    for (const child of parent.children) {
      if (isText(child)) own.text += child.data;
      if (!isTag(child) || isOther(child)) continue;
      const text = DomUtils.textContent(child);
      if (child.name === "code") own.codes.push(text);
      if (child.name === "a")
        own.links.push({ href: child.attribs["href"] ?? "", text });
      if (child.attribs["class"] === "openapi-schema__container")
        own.line.push(
          ...child.children.filter(isTag).map(DomUtils.textContent),
        );
      collect(child);
      if (/^(p|li|div|ul|td|th|pre|summary)$/.test(child.name)) own.text += " ";
    }
  }

  function isOther({ attribs }: Element): boolean {
    return "id" in attribs || attribs["role"] === "tabpanel";
  }
}

export { DomUtils, type Element, type ParentNode };
