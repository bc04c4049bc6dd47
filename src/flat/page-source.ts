import { type Options, transformSync } from "@swc/core";

/** A generated page: what it imports, and its elements as JSX. It has no Markdown in it. */
export interface PageSource {
  imports: { name: string; from: string }[];
  body: string;
}

/** Front matter apart, a page is its imports, an empty line and its elements. */
export function splitPage(source: string): PageSource {
  const content = source.replace(/^---\n[\s\S]*?\n---\n/, "").trim();
  const end = /^(?!import )\S/m.exec(content)?.index ?? content.length;
  const imports = [
    ...content.slice(0, end).matchAll(/^import (\w+) from "([^"]+)";$/gm),
  ];
  return {
    imports: imports.map(([, name = "", from = ""]) => ({ name, from })),
    body: content.slice(end),
  };
}

/**
 * A function body that gives the page's elements, made from `createElement` and the components by
 * name: `h`, `Group` and the imports' names.
 *
 * @throws Error with swc's message when the body is no JSX
 */
export function pageElements(body: string): string {
  const { code } = transformSync(`(<>\n${body}\n</>)`, jsxOptions);
  return `return ${code}`;
}

const jsxOptions = {
  configFile: false,
  swcrc: false,
  isModule: false,
  jsc: {
    parser: { syntax: "ecmascript", jsx: true },
    target: "es2022",
    transform: {
      react: { runtime: "classic", pragma: "h", pragmaFrag: "Group" },
    },
  },
} satisfies Options;
