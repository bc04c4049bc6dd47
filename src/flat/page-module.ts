import { transformSync } from "@swc/core";

/**
 * The module of a generated page, made without MDX: its body has no Markdown in it, only imports and
 * JSX, which a JavaScript parser reads in a fraction of the time. It exports what the module would
 * that Docusaurus' MDX loader makes.
 *
 * Its elements name local constants instead of imports: the bundler keeps a record of each place that
 * names an import, and a page has a thousand of them.
 *
 * @param source the page's file, with its front matter
 * @param metadata request for the page's metadata, as the docs plugin has written it
 * @returns JavaScript
 * @throws Error with swc's message when the body is no JSX
 */
export function pageModule(source: string, metadata: string): string {
  const { imports, body } = split(source);
  const module = `import { Fragment, createElement } from "react";
${imports.replace(/^import (\w+) from (.*)$/gm, "import $1_ from $2\nconst $1 = $1_;")}
const h = createElement, Group = Fragment;
import metadata from ${JSON.stringify(metadata)};
export { metadata };
export const { frontMatter } = metadata;
export const contentTitle = undefined;
export const assets = {};
export const toc = [];
export default function MDXContent() {
  return <>
${body}
</>;
}
`;
  return transformSync(module, {
    configFile: false,
    swcrc: false,
    jsc: {
      parser: { syntax: "ecmascript", jsx: true },
      target: "es2022",
      transform: {
        react: { runtime: "classic", pragma: "h", pragmaFrag: "Group" },
      },
    },
  }).code;
}

/** Front matter apart, a page is its imports, an empty line and its elements. */
function split(source: string): { imports: string; body: string } {
  const content = source.replace(/^---\n[\s\S]*?\n---\n/, "").trim();
  const end = content.search(/\n\n(?!import )/);
  return { imports: content.slice(0, end), body: content.slice(end) };
}
