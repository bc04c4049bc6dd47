import { pageElements, splitPage } from "./page-source";

/**
 * The module of a generated page for bundles that have one per page. It exports what the module
 * would that Docusaurus' MDX loader makes, in a fraction of the time.
 *
 * @param source the page's file, with its front matter
 * @param metadata request for the page's metadata, as the docs plugin has written it
 * @returns JavaScript
 * @throws Error with the parser's message when the body is no JSX
 */
export function pageModule(source: string, metadata: string): string {
  const { imports, body } = splitPage(source);
  return `import { Fragment as Group, createElement as h } from "react";
${imports.map(({ name, from }) => `import ${name} from ${JSON.stringify(from)};\n`).join("")}
import metadata from ${JSON.stringify(metadata)};
export { metadata };
export const { frontMatter } = metadata;
export const contentTitle = undefined;
export const assets = {};
export const toc = [];
export default function MDXContent() {
  ${pageElements(body)}
}
`;
}
