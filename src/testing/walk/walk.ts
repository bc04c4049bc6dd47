import { type Loaded, loadDescription } from "../../description";
import { planPages } from "../../pages/plan";
import { createTrees } from "../../pages/trees";
import { isTag, isText } from "domhandler";
import {
  DomUtils,
  type Element,
  type Page,
  type ParentNode,
  readPage,
} from "../pages/document";
import { renderTree } from "../pages/render";
import { type Fact, methods, operationFacts } from "./facts";
import { type Node, createReader, isNode, nodeOf } from "./reader";
import { squeeze } from "./words";

/** The result of walking a description. */
export interface Walked {
  operations: number;
  pages: number;
  facts: number;
  /** Size of the largest page's content, in bytes. */
  largest: number;
  problems: string[];
}

const maxBytes = 500_000;
/** Smaller pages must show everything themselves. */
const large = 120_000;

/**
 * Renders all pages of a description and looks for everything that it says about its operations.
 *
 * @param document the description, parsed without the project's own code
 * @throws {DescriptionError} if it is invalid
 */
export async function walk(file: string, document: Node): Promise<Walked> {
  // Leave out texts that the project adds; they are not part of the document.
  const loaded: Loaded = await loadDescription(file, { asWritten: true });
  const plan = planPages(loaded, "/reference");
  const trees = createTrees(plan);
  const reader = createReader(document);
  const result: Walked = {
    ...{ operations: 0, pages: 0, facts: 0, largest: 0, problems: [] },
  };
  const shown = new Map<string, Shown>();
  const render = (name: string): Shown => {
    const html = renderTree(trees(name) ?? []);
    const size = Buffer.byteLength(html);
    result.pages += 1;
    result.largest = Math.max(result.largest, size);
    if (size > maxBytes) result.problems.push(`${name}: ${String(size)} bytes`);
    const page = readPage(html);
    for (const twice of repeatedTexts(page))
      result.problems.push(`${name}: "${twice}" twice in the same place`);
    return shownOn(page, size);
  };
  for (const { name, page } of plan.schemas) shown.set(name, render(page));

  for (const { method, path, page, isWebhook } of plan.operations) {
    const items = nodeOf(document[isWebhook ? "webhooks" : "paths"]);
    const item = reader.follow(items[path]);
    const operation = item[method];
    if (!methods.includes(method) || !isNode(operation)) continue;
    const on = render(page);
    const facts = operationFacts(operation, item, reader);
    result.operations += 1;
    result.facts += facts.length;
    for (const fact of facts)
      if (!isShown(fact, on, shown))
        result.problems.push(
          `${page}: ${fact.kind} ${JSON.stringify(fact.words)} (${fact.place.trim()})`,
        );
  }
  return result;
}

/** The content of a page. */
interface Shown {
  text: string;
  codes: Set<string>;
  /** Names of parameters and properties. */
  names: Set<string>;
  size: number;
}

function shownOn({ root }: Page, size: number): Shown {
  const codes = DomUtils.findAll(({ name }) => name === "code", [root]);
  const names = DomUtils.findAll(
    ({ name, attribs }) =>
      name === "strong" &&
      (attribs["class"] ?? "").includes("openapi-schema__property"),
    [root],
  );
  return {
    text: squeeze(spaced(root)),
    codes: new Set(codes.map((one) => DomUtils.textContent(one))),
    names: new Set(names.map((one) => DomUtils.textContent(one))),
    size,
  };
}

/** Returns the text with spaces between blocks. */
function spaced(parent: ParentNode): string {
  return parent.children
    .map((child) => {
      if (isText(child)) return child.data;
      if (!isTag(child)) return "";
      const inner = spaced(child);
      return inline.has(child.name) ? inner : ` ${inner} `;
    })
    .join("");
}

const inline = new Set([
  ...["a", "b", "bdi", "code", "del", "em", "i", "kbd", "s", "span", "strong"],
  ...["sub", "sup", "u", "wbr"],
]);

function isShown(
  fact: Fact,
  on: Shown,
  components: ReadonlyMap<string, Shown>,
): boolean {
  if (stands(fact, on)) return true;
  const own = on.size > large && components.get(fact.component ?? "");
  return own ? stands(fact, own) : false;
}

/** An apostrophe inside a quoted shell argument; the command may be the page's only sample. */
const inShell = String.raw`'\''`;

function stands({ kind, words }: Fact, { text, codes, names }: Shown): boolean {
  if (kind === "property") return names.has(words);
  if (kind === "code") return codes.has(words);
  if (kind === "sample") {
    const inJson = squeeze(JSON.stringify(words).slice(1, -1));
    return [squeeze(words), inJson, inJson.replaceAll("'", inShell)].some(
      (one) => text.includes(one),
    );
  }
  return text.includes(squeeze(words));
}

/** Finds paragraphs that occur more than once under the same parent. */
function repeatedTexts({ root }: Page): string[] {
  const parents = DomUtils.findAll((one) => one.children.length > 1, [root]);
  return parents.flatMap((parent) => {
    const texts = parent.children
      .filter(
        (one): one is Element =>
          isTag(one) &&
          one.name === "p" &&
          // A tab may have the name of the component in it.
          !/tab-group__/.test(one.attribs["class"] ?? ""),
      )
      .map((one) => squeeze(DomUtils.textContent(one)))
      .filter((text) => text.length > 20);
    return texts.filter((text, index) => texts.indexOf(text) !== index);
  });
}
