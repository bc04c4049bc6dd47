import { docsRoute, referencePath } from "../../config/routes";
import { renderPage } from "../../testing/pages/render";

const page = new RegExp(
  `^docs/${referencePath}/(.+)\\.(?:api|tag|schema|info)\\.mdx$`,
);

/**
 * Converts the fixture project to a Docusaurus site: guides and static files unchanged, home page
 * and navigation with the project's URLs, and reference pages that report their ids and links to
 * Docusaurus, as this project's components do.
 */
export function docusaurusSite(
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  const site = new Map<string, string>();
  for (const [name, text] of files) {
    const reference = page.exec(name)?.[1];
    if (reference !== undefined)
      site.set(
        `src/pages/${docsRoute}/${referencePath}/${reference}.jsx`,
        referencePage(renderPage(text)),
      );
    else if (/^(docs\/guides|static)\//.test(name)) site.set(name, text);
  }
  site.set("src/style.css", files.get("src/home/style.css") ?? "");
  site.set(
    "src/pages/index.jsx",
    homePage(files.get("src/home/index.tsx") ?? ""),
  );
  const [, items = "", links = ""] =
    /navbar: (\{.*\}),[\s\S]*footer: (\{.*\}),/.exec(
      files.get("docusaurus.config.ts") ?? "",
    ) ?? [];
  site.set("docusaurus.config.js", config(items, links));
  return site;
}

function referencePage(html: string): string {
  const all = (pattern: RegExp) =>
    JSON.stringify([...html.matchAll(pattern)].map(([, value]) => value));
  return `import useBrokenLinks from "@docusaurus/useBrokenLinks";
import Layout from "@theme/Layout";
const html = ${JSON.stringify(html)};
export default function Page() {
  const { collectAnchor, collectLink } = useBrokenLinks();
  ${all(/ id="([^"]*)"/g)}.forEach(collectAnchor);
  ${all(/ href="([/#][^"]*)"/g)}.forEach(collectLink);
  return <Layout><main dangerouslySetInnerHTML={{ __html: html }} /></Layout>;
}
`;
}

function homePage(source: string): string {
  return `import Link from "@docusaurus/Link";\nimport Layout from "@theme/Layout";\n${source}`;
}

function config(navbar: string, footer: string): string {
  return `module.exports = {
  title: "Observatory",
  url: "https://docs.sky.test",
  baseUrl: "/",
  trailingSlash: true,
  onBrokenLinks: "warn",
  onBrokenAnchors: "warn",
  onDuplicateRoutes: "warn",
  markdown: { hooks: { onBrokenMarkdownLinks: "warn", onBrokenMarkdownImages: "warn" } },
  future: { faster: { swcJsLoader: true, swcJsMinimizer: true, lightningCssMinimizer: true, rspackBundler: true } },
  plugins: [
    ["@docusaurus/plugin-content-docs", { path: "docs/guides", routeBasePath: "docs/guides" }],
    ["@docusaurus/plugin-content-pages", { path: "src/pages" }],
    "@docusaurus/plugin-sitemap",
  ],
  themes: [["@docusaurus/theme-classic", { customCss: "./src/style.css" }]],
  themeConfig: { navbar: ${navbar}, footer: ${footer} },
};
`;
}
