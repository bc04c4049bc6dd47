import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";
import { type ComponentType, Fragment, createElement } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { components } from "../../flat/server/components";
import { pageElements } from "../../flat/server/page-elements";
import { arrange } from "../../page/layout/arrange";
import type { PageNode } from "../../page/tree/node";
import { readMdx } from "../../page/tree/read";

const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** Splits a page into front matter (YAML) and body. */
export function splitPage(mdx: string): { yaml: string; body: string } {
  const [head = ""] = frontMatter.exec(mdx) ?? [];
  return { yaml: head.slice(4, -4), body: mdx.slice(head.length) };
}

/** Renders the elements of a page's file to HTML, in file order. */
export function renderPage(mdx: string): string {
  return renderElements(readMdx(mdx));
}

/** Renders a page's tree to HTML, in the site's layout. */
export function renderTree(tree: readonly PageNode[]): string {
  return renderElements(arrange(tree));
}

function renderElements(tree: readonly PageNode[]): string {
  return renderToStaticMarkup(
    createElement(Fragment, null, ...pageElements(tree)),
  );
}

/** Renders like `renderPage`, but with the MDX compiler, which rejects invalid MDX. */
export async function renderWithMdx(mdx: string): Promise<string> {
  const { compile } = await import("@mdx-js/mdx");
  const { body } = splitPage(mdx);
  const module = await compile(body, { rehypePlugins: [withoutNewlines] });
  return renderToStaticMarkup(createElement(load(String(module))));
}

/** Removes the line breaks that MDX adds between the elements of a page. */
function withoutNewlines() {
  return (tree: { children: { type: string; value?: unknown }[] }) => {
    tree.children = tree.children.filter(
      ({ type, value }) => type !== "text" || value !== "\n",
    );
  };
}

/** Evaluates an MDX module and returns its component. */
function load(source: string): ComponentType {
  const { code } = transformSync(source, {
    configFile: false,
    swcrc: false,
    module: { type: "commonjs" },
  });
  const exports: { default?: ComponentType } = {};
  const run = compileFunction(code, ["exports", "require"]) as (
    exports: object,
    require: (name: string) => unknown,
  ) => void;
  run(exports, (name) => {
    if (name === "react/jsx-runtime") return jsxRuntime;
    const component = Object.entries(components).find(
      ([module]) => module === name,
    )?.[1];
    if (!component) throw new Error(`A page imports ${name}.`);
    return { default: component, __esModule: true };
  });
  if (!exports.default) throw new Error("A page exports no component.");
  return exports.default;
}
