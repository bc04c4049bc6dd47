import { readFileSync } from "node:fs";

interface Manifest {
  dependencies: Record<string, string>;
  browserslist: unknown;
}

/** Dependencies of a stock site, in the versions of this project. */
const packages =
  /^(@docusaurus\/|docusaurus-(plugin|theme)-openapi-docs$|@mdx-js\/react$|react(-dom)?$)/;

/**
 * Returns the manifest of a stock site, based on this project's: the theme with all of its
 * packages, and the last `sass-loader` that runs on Node.js 20.
 */
export function stockManifest(file = "package.json"): string {
  const ours = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const { "@swc/html": html = "" } = ours.dependencies;
  return JSON.stringify({
    name: "stock",
    private: true,
    browserslist: ours.browserslist,
    dependencies: Object.fromEntries(
      Object.entries(ours.dependencies).filter(([name]) => packages.test(name)),
    ),
    overrides: { "sass-loader": "16.0.8", "@swc/html": html },
  });
}

/**
 * A site with unmodified docusaurus-plugin-openapi-docs and theme: the same packages, the same
 * flags of Docusaurus, and pages for schemas.
 */
export const stockFiles: Record<string, string> = {
  "sidebars.ts": `import reference from "./docs/reference/sidebar";\n\nexport default { reference };\n`,
  "docs/index.md": "# Stock\n",
  "docusaurus.config.js": `module.exports = {
  title: "Stock",
  url: "http://localhost:3000",
  baseUrl: "/",
  trailingSlash: true,
  onBrokenLinks: "ignore",
  onBrokenAnchors: "ignore",
  future: { v4: true, faster: true },
  plugins: [
    ["@docusaurus/plugin-content-docs", { routeBasePath: "docs", sidebarPath: "./sidebars.ts", docItemComponent: "@theme/ApiItem" }],
    "@docusaurus/plugin-sitemap",
    ["docusaurus-plugin-openapi-docs", { id: "api", docsPluginId: "default", config: { api: {
      specPath: "measured.yaml", outputDir: "docs/reference", showSchemas: true,
      sidebarOptions: { groupPathsBy: "tag", categoryLinkSource: "tag" },
    } } }],
  ],
  themes: ["@docusaurus/theme-classic", "docusaurus-theme-openapi-docs"],
};
`,
};
