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
  const module = `${body.slice(0, end)}export default () => <>${body.slice(end)}</>;`;
  const { code } = transformSync(module, {
    loader: "jsx",
    jsx: "automatic",
    format: "cjs",
  });
  return render(code);
}

/** The HTML of a page that has been compiled to a CommonJS module. */
function render(code: string): string {
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
