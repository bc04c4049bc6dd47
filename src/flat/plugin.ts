import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import omit from "lodash/omit";
import { referenceFacts } from "../config/reference-facts";
import { type FlatPluginOptions, prepare } from "./prepare";
import { UnknownFormError } from "./rewrite";

export type { FlatPluginOptions };

/** The part of the bundler's configuration that is used here. */
interface BundlerConfig {
  entry?: { main?: string };
  output?: { path?: string; filename?: string };
  resolve?: { alias?: Record<string, string> };
  experiments?: { cache?: { version?: string } };
}

/** Gives the bundles one route for all pages of the reference; see README.md. */
export default function flatPlugin(
  context: LoadContext,
  options: FlatPluginOptions,
): Plugin {
  return {
    name: "flat",
    configureWebpack(config, isServer) {
      if (process.env["NODE_ENV"] !== "production")
        return pagesWithoutMdx(context, options);
      try {
        const alias = isServer
          ? prepare(context, options, {
              side: "server",
              bundle: bundleFile(config as BundlerConfig),
              packages: notBundled.map((name) => `${name} ${versionOf(name)}`),
            })
          : {
              ...prepare(context, options, { side: "client" }),
              ...withoutPrism,
              ...withoutBuildFacts(context),
            };
        return {
          // Must precede the alias of the whole folder, which would otherwise win.
          mergeStrategy: { "resolve.alias": "prepend" },
          resolve: { alias },
          ...(isServer && renderedByUs(config as BundlerConfig)),
          ...ownCache(config as BundlerConfig, {
            ...alias,
            ...referenceFacts().guideNames,
          }),
        };
      } catch (error) {
        if (!(error instanceof UnknownFormError)) throw error;
        process.stderr.write(
          `[WARNING] Reference pages keep their ordinary routes, at the cost of more JavaScript: ${error.message}. src/flat does not support this version of Docusaurus.\n`,
        );
        return pagesWithoutMdx(context, options);
      }
    },
  };
}

/**
 * Docusaurus loads its syntax highlighter on every page to register additional languages, which is
 * a fifth of the page's JavaScript. The reference's samples are highlighted at build time, the
 * guides' code blocks import the highlighter themselves, and there are no additional languages.
 */
const withoutPrism = {
  [require.resolve("@docusaurus/theme-classic/lib/prism-include-languages")]:
    false as const,
};

/** Options of the site that only the build reads. */
const buildOptions = [
  ...([
    "plugins",
    "themes",
    "presets",
    "markdown",
    "staticDirectories",
  ] as const),
  ...(["onBrokenLinks", "onBrokenAnchors", "onDuplicateRoutes"] as const),
  ...(["scripts", "headTags", "stylesheets", "clientModules"] as const),
  ...(["i18n", "storage"] as const),
];

/**
 * Removes the versions and options of all plugins from the bundle of every page, where nothing uses
 * them.
 */
function withoutBuildFacts({ siteConfig, generatedFilesDir }: LoadContext) {
  const config = omit(siteConfig, buildOptions);
  const future = omit(config.future, ["v4", "faster", "experimental_vcs"]);
  // Links to assistants are in the pages' HTML.
  const customFields = omit(config.customFields ?? {}, ["assistants"]);
  const file = path.join(generatedFilesDir, "flat-client-config.json");
  mkdirSync(generatedFilesDir, { recursive: true });
  const themeConfig = omit(config.themeConfig, ["blog"]);
  const kept = { ...config, future, customFields, themeConfig };
  writeFileSync(file, JSON.stringify(kept));
  return {
    "@generated/site-metadata": false as const,
    "@generated/docusaurus.config": file,
  };
}

/** Uses our own loader to turn generated pages into modules; see page-loader.ts. */
function pagesWithoutMdx(
  { siteDir }: LoadContext,
  { path: folder }: FlatPluginOptions,
) {
  return {
    module: {
      rules: [
        {
          test: /\.(api|tag|schema|info)\.mdx$/,
          include: path.resolve(siteDir, folder),
          enforce: "post" as const,
          use: [path.join(__dirname, "page-loader.cjs")],
        },
      ],
    },
  };
}

/** Packages that parse and minify pages in the server's bundle and cannot be bundled. */
const notBundled = ["@swc/core", "@swc/html"];

function versionOf(name: string): string {
  const { version } = JSON.parse(
    readFileSync(require.resolve(`${name}/package.json`), "utf8"),
  ) as { version: string };
  return version;
}

/** Makes the server's bundle render pages through our own entry. */
function renderedByUs({ entry, resolve }: BundlerConfig) {
  if (
    entry?.main !== require.resolve("@docusaurus/core/lib/client/serverEntry")
  )
    throw new UnknownFormError("the server's bundle has another entry");
  if (!resolve?.alias?.["@theme/DocRoot/Layout"])
    throw new UnknownFormError("the theme has no layout to put a sidebar in");
  // Docusaurus' own minifier would process all pages in each build, including cached ones.
  process.env["SKIP_HTML_MINIFICATION"] = "true";
  return {
    entry: { main: path.join(__dirname, "server/entry.ts") },
    externals: Object.fromEntries(
      notBundled.map((name) => [name, `commonjs ${require.resolve(name)}`]),
    ),
  };
}

function bundleFile({ output }: BundlerConfig): string {
  if (!output?.path || !output.filename)
    throw new UnknownFormError("the server's bundle has no file of its own");
  return path.join(output.path, output.filename);
}

/**
 * Uses a separate cache for these aliases and names: the bundler's persistent cache does not notice
 * that an import, or a name in a guide, resolves to something else.
 */
function ownCache({ experiments }: BundlerConfig, alias: object): object {
  const version = experiments?.cache?.version;
  const hash = createHash("sha256").update(JSON.stringify(alias)).digest("hex");
  return version
    ? { experiments: { cache: { version: `${version}-${hash}` } } }
    : {};
}
