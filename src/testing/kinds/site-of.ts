import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { isTag, isText } from "domhandler";
import { loadDescription } from "../../description";
import { planPages } from "../../pages/plan";
import { createTrees } from "../../pages/trees";
import { type ParentNode, readPage } from "../pages/document";
import { renderTree } from "../pages/render";

/** The pages of a description as shown without scripts. */
export interface ReadSite {
  plan: ReturnType<typeof planPages>;
  warnings: string[];
  /** Returns a page's text: a line for each block, without texts that belong only to buttons. */
  text: (page: string) => string;
  html: (page: string) => string;
}

/**
 * Generates the pages of a description in a temporary folder.
 *
 * @param yaml the description without `openapi` and, optionally, `info`
 * @param others other files of the folder, by name
 * @throws {DescriptionError} if the description is invalid
 */
export async function siteOf(
  yaml: string,
  {
    openapi = "3.1.0",
    others = {},
  }: { openapi?: string; others?: Record<string, string> } = {},
): Promise<ReadSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "kinds-"));
  const file = path.join(folder, "openapi.yaml");
  const head = /^info:/m.test(yaml)
    ? ""
    : "info: {title: Kinds, version: '1'}\n";
  try {
    await writeFile(file, `openapi: ${openapi}\n${head}${yaml}`);
    for (const [name, text] of Object.entries(others))
      await writeFile(path.join(folder, name), text);
    const loaded = await loadDescription(file, { asWritten: true });
    const plan = planPages(loaded, "/reference");
    const trees = createTrees(plan);
    const html = (page: string) => renderTree(trees(page) ?? []);
    return {
      plan,
      html,
      warnings: loaded.warnings.map(({ message }) => message),
      text: (page) => linesOf(readPage(html(page)).root).join("\n"),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns a description with the operation `POST /a` on the page `a`, which takes a JSON body. */
export function bodyOf(schema: string, schemas = "{}"): string {
  return `
paths:
  /a:
    post:
      operationId: a
      requestBody: {content: {application/json: {schema: ${schema}}}}
      responses: {'204': {description: Done}}
components: {schemas: ${schemas}}
`;
}

const inline = new Set([
  ...["a", "b", "bdi", "code", "del", "em", "i", "kbd", "s", "span", "strong"],
  ...["sub", "sup", "u", "wbr", "select", "option"],
]);

function linesOf(root: ParentNode): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (isText(child)) line += child.data;
      if (!isTag(child) || child.name === "button") continue;
      const isBlock = !inline.has(child.name);
      if (isBlock) flush();
      visit(child);
      if (isBlock) flush();
      else if (child.name === "span" || child.name === "strong") line += " ";
    }
  };
  visit(root);
  flush();
  return lines;
}
