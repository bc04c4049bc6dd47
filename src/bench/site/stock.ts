/**
 * A site of docusaurus-plugin-openapi-docs and its theme without anything of ours: the same packages,
 * the same switches of Docusaurus, and pages for schemas as ours has them.
 */
export const stockFiles: Record<string, string> = {
  "package.json": JSON.stringify({
    name: "stock",
    private: true,
    browserslist: {
      production: [">0.5%", "not dead", "not op_mini all"],
      development: ["last 2 chrome versions"],
    },
  }),
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
