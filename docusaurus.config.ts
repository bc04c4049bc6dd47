import type { Options as DocsOptions } from "@docusaurus/plugin-content-docs";
import type { Options as SitemapOptions } from "@docusaurus/plugin-sitemap";
import type { Options as ClassicOptions } from "@docusaurus/theme-classic";
import type { Config } from "@docusaurus/types";
import { namesOf, themeOf, writeColors } from "./src/config/appearance";
import { codeTheme } from "./src/config/code-theme";
import { linkGuideNames } from "./src/config/link-guide-names";
import { openapiPlugin } from "./src/config/openapi-plugin";
import { indexPage, referenceFacts } from "./src/config/reference-facts";
import {
  docsRoute,
  generatedStaticDir,
  referencePath,
} from "./src/config/routes";
import { baseUrl, siteConfig, siteUrl } from "./src/config/site";
import { readSiteInfo } from "./src/config/site-info";
import type { FlatPluginOptions } from "./src/flat/plugin";

const { assistants, favicon, guides, product, staticFolder } = siteConfig;

// Links in somebody else's description are theirs to mend; in ours they are an error.
const brokenLinks = siteConfig.description === undefined ? "warn" : "throw";

export default async function config(): Promise<Config> {
  // Prepares the pages for the plugin's command: before anything is asked of them.
  const openapi = await openapiPlugin();
  const {
    home: reference,
    superseded,
    guideNames,
    lastModified,
    versions,
  } = referenceFacts();
  const isSuperseded = new Set(
    superseded.map((pathname) => `${baseUrl}${pathname.slice(1)}`),
  );
  const info = readSiteInfo();
  const staticFolders = staticFolder === undefined ? [] : [staticFolder];
  return {
    ...namesOf(siteConfig, info),
    url: siteUrl,
    baseUrl,
    // Without one, browsers ask for a file that is not there.
    favicon: favicon ?? "data:,",
    trailingSlash: true,
    customFields: {
      indexPage: indexPage(reference),
      reference,
      ...(versions.length > 1 && { versions }),
      ...(product && { product }),
      ...(assistants && { assistants }),
    },
    onBrokenLinks: brokenLinks,
    onBrokenAnchors: brokenLinks,
    // A build copies the generated ones itself: src/serve/generated-files-plugin.ts
    staticDirectories:
      process.env["NODE_ENV"] === "production"
        ? staticFolders
        : [...staticFolders, generatedStaticDir],
    future: {
      v4: true,
      faster: {
        swcJsLoader: true,
        swcJsMinimizer: true,
        swcHtmlMinimizer: true,
        lightningCssMinimizer: true,
        rspackBundler: true,
        rspackPersistentCache: true,
        ssgWorkerThreads: true,
        // The server's compiler would wait for results of the client's, which compiles no pages.
        mdxCrossCompilerCache: false,
      },
    },
    plugins: [
      guides !== undefined && [
        "@docusaurus/plugin-content-docs",
        {
          path: guides,
          routeBasePath: `${docsRoute}/guides`,
          sidebarPath: "./sidebars.ts",
          beforeDefaultRemarkPlugins: [[linkGuideNames, guideNames]],
        } satisfies DocsOptions,
      ],
      [
        "@docusaurus/plugin-content-docs",
        {
          id: "reference",
          path: `docs/${referencePath}`,
          routeBasePath: `${docsRoute}/${referencePath}`,
          sidebarPath: `docs/${referencePath}/sidebar.ts`,
          docItemComponent: "@theme/ApiItem",
        } satisfies DocsOptions,
      ],
      "./src/home/plugin.ts",
      "./src/what-breaks/plugin.ts",
      [
        "@docusaurus/plugin-sitemap",
        {
          lastmod: null,
          changefreq: null,
          priority: null,
          createSitemapItems: async ({ defaultCreateSitemapItems, ...rest }) =>
            (await defaultCreateSitemapItems(rest))
              .filter(({ url }) => !isSuperseded.has(new URL(url).pathname))
              .map((item) => {
                const path = new URL(item.url).pathname;
                const date = lastModified[`/${path.slice(baseUrl.length)}`];
                return date === undefined ? item : { ...item, lastmod: date };
              }),
        } satisfies SitemapOptions,
      ],
      ["docusaurus-plugin-openapi-docs", { ...openapi }],
      "./src/reader/plugin.ts",
      "./src/redirects/plugin.ts",
      "./src/search/plugin.ts",
      "./src/serve/generated-files-plugin.ts",
      "./src/serve/security-plugin.ts",

      [
        "./src/flat/plugin.ts",
        {
          pluginId: "reference",
          path: `docs/${referencePath}`,
          routeBasePath: `${docsRoute}/${referencePath}`,
        } satisfies FlatPluginOptions,
      ],
    ],
    themes: [
      [
        "@docusaurus/theme-classic",
        {
          customCss: [
            "./src/reader/style/theme.css",
            writeColors(siteConfig),
            "./src/reader/style/reference.css",
          ],
        } satisfies ClassicOptions,
      ],
      "./src/config/openapi-theme.ts",
    ],
    themeConfig: {
      ...themeOf(siteConfig, info, reference),
      prism: { theme: codeTheme },
    },
  } satisfies Config;
}
