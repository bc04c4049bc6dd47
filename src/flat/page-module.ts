import { arrange } from "../page/layout/arrange";
import { layoutModules, modules } from "../page/tree/components";
import type { PageNode } from "../page/tree/node";
import { readMdx } from "../page/tree/read";
import { walk } from "../page/tree/walk";

/**
 * Creates the module of a generated page for bundles with one module per page. It has the same
 * exports as the module of Docusaurus' MDX loader, in a fraction of the time.
 *
 * @param source the page's file, with its front matter
 * @param metadata request for the page's metadata, written by the docs plugin
 * @returns JavaScript
 * @throws {Error} that names the line if the file is not a generated page
 */
export function pageModule(source: string, metadata: string): string {
  const tree = arrange(readMdx(source));
  const used = new Set(walk(tree).map(({ component }) => component));
  const imports = [
    ...Object.entries(modules).map(([name, from]) => [name, name, from]),
    ...Object.entries(layoutModules).map(([name, from]) => [
      name,
      `{ ${name} }`,
      from,
    ]),
  ]
    .filter(([name = ""]) => used.has(name))
    .map(
      ([, what = "", from]) => `import ${what} from ${JSON.stringify(from)};\n`,
    );
  return `import { Fragment, createElement as h } from "react";
${imports.join("")}
import metadata from ${JSON.stringify(metadata)};
export { metadata };
export const { frontMatter } = metadata;
export const contentTitle = undefined;
export const assets = {};
export const toc = [];
export default function MDXContent() {
  return h(Fragment, null${tree.map(argument).join("")});
}
`;
}

function argument(node: PageNode): string {
  return `, ${expression(node)}`;
}

function expression(node: PageNode): string {
  if (typeof node === "string") return JSON.stringify(node);
  const { component, props, children } = node;
  const type = /^[a-z]/.test(component) ? JSON.stringify(component) : component;
  const values = JSON.stringify(JSON.stringify(props));
  return `h(${type}, JSON.parse(${values})${children.map(argument).join("")})`;
}
