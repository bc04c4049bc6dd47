import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import { type ComponentType, createElement } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { components } from "./components";

const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** The front matter of a page, YAML, and its body. */
export function splitPage(mdx: string): { yaml: string; body: string } {
  const [head = ""] = frontMatter.exec(mdx) ?? [];
  return { yaml: head.slice(4, -4), body: mdx.slice(head.length) };
}

/**
 * The HTML of a page as the site's own components render it. A page is imports and JSX without any
 * Markdown, so that a JavaScript parser reads in it what MDX does, many times faster.
 */
export function renderPage(mdx: string): string {
  const { body } = splitPage(mdx);
  const end = body.search(/^(?!import )\S/m);
  return render(
    `${body.slice(0, end)}export default () => <>${body.slice(end)}</>;`,
  );
}

/** The same by way of the MDX compiler, which fails on anything that is not valid MDX. */
export async function renderWithMdx(mdx: string): Promise<string> {
  const { compile } = await import("@mdx-js/mdx");
  const { body } = splitPage(mdx);
  return render(
    String(await compile(body, { rehypePlugins: [withoutNewlines] })),
  );
}

/** Drops the line ends that MDX sets between the elements of a page. */
function withoutNewlines() {
  return (tree: { children: { type: string; value?: unknown }[] }) => {
    tree.children = tree.children.filter(
      ({ type, value }) => type !== "text" || value !== "\n",
    );
  };
}

function render(source: string): string {
  const { code } = transformSync(source, {
    loader: "jsx",
    jsx: "automatic",
    format: "cjs",
  });
  const module: { exports: { default?: ComponentType } } = { exports: {} };
  const run = compileFunction(code, ["module", "require"]) as (
    module: object,
    require: (name: string) => unknown,
  ) => void;
  run(module, (name) => {
    if (name === "react/jsx-runtime") return jsxRuntime;
    const component = components[name];
    if (!component) throw new Error(`A page imports ${name}.`);
    return { default: component, __esModule: true };
  });
  const { default: Page } = module.exports;
  if (!Page) throw new Error("A page exports no component.");
  return renderToStaticMarkup(createElement(Page));
}
