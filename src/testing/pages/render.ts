import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";
import { type ComponentType, createElement } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { components } from "../../flat/server/components";
import { pageComponent } from "../../flat/server/page-component";

const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** The front matter of a page, YAML, and its body. */
export function splitPage(mdx: string): { yaml: string; body: string } {
  const [head = ""] = frontMatter.exec(mdx) ?? [];
  return { yaml: head.slice(4, -4), body: mdx.slice(head.length) };
}

/** The HTML of a page's content as the site makes it. */
export function renderPage(mdx: string): string {
  return renderToStaticMarkup(createElement(pageComponent(mdx)));
}

/** The same by way of the MDX compiler, which fails on anything that is not valid MDX. */
export async function renderWithMdx(mdx: string): Promise<string> {
  const { compile } = await import("@mdx-js/mdx");
  const { body } = splitPage(mdx);
  const module = await compile(body, { rehypePlugins: [withoutNewlines] });
  return renderToStaticMarkup(createElement(load(String(module))));
}

/** Drops the line ends that MDX sets between the elements of a page. */
function withoutNewlines() {
  return (tree: { children: { type: string; value?: unknown }[] }) => {
    tree.children = tree.children.filter(
      ({ type, value }) => type !== "text" || value !== "\n",
    );
  };
}

/** The component that a module of MDX exports. */
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
    const component = components[name];
    if (!component) throw new Error(`A page imports ${name}.`);
    return { default: component, __esModule: true };
  });
  if (!exports.default) throw new Error("A page exports no component.");
  return exports.default;
}
