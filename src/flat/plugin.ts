import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { type GeneratedFiles, UnknownFormError, rewrite } from "./rewrite";

export interface FlatPluginOptions {
  /** Id of the docs plugin's instance whose pages become flat. */
  pluginId: string;
  /** Its `path`. */
  path: string;
  /** Its `routeBasePath`. */
  routeBasePath: string;
}

const folder = "flat";

/** Gives the client bundle one route for all pages of the reference; see README.md. */
export default function flatPlugin(
  context: LoadContext,
  options: FlatPluginOptions,
): Plugin {
  return {
    name: "flat",
    configureWebpack(config, isServer) {
      const isProduction = process.env["NODE_ENV"] === "production";
      if (isServer || !isProduction) return pagesWithoutMdx(context, options);
      try {
        return {
          // Before the alias of the whole folder, which would win otherwise.
          mergeStrategy: { "resolve.alias": "prepend" },
          resolve: { alias: prepare(context, options) },
          ...ownCache(config),
        };
      } catch (error) {
        if (!(error instanceof UnknownFormError)) throw error;
        process.stderr.write(
          `[WARNING] Reference pages keep their ordinary routes, at the price of more JavaScript: ${error.message}. src/flat/rewrite.ts does not know what this version of Docusaurus generates.\n`,
        );
        return {};
      }
    },
  };
}

/** Generated pages are made into modules by a loader of their own; see page-loader.ts. */
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

/**
 * A cache apart from that of ordinary routes: the bundler's persistent cache does not notice that
 * the same import leads to another file now.
 */
function ownCache(config: object): object {
  const { experiments } = config as {
    experiments?: { cache?: { version?: string } };
  };
  const version = experiments?.cache?.version;
  return version
    ? { experiments: { cache: { version: `${version}-flat` } } }
    : {};
}

/** Writes the rewritten files; returns the aliases that lead to them. */
function prepare(
  { generatedFilesDir, baseUrl }: LoadContext,
  { pluginId, routeBasePath }: FlatPluginOptions,
): Record<string, string> {
  const read = (name: string) =>
    readFileSync(path.join(generatedFilesDir, name), "utf8");
  const registry = read("registry.js");
  const versionFile = versionFileOf(registry, pluginId);
  const names = {
    routes: "routes.js",
    registry: "registry.js",
    chunkNames: "routesChunkNames.json",
    globalData: "globalData.json",
    version: versionFile,
  } satisfies Record<keyof GeneratedFiles, string>;
  const files = rewrite(
    {
      routes: read(names.routes),
      registry,
      chunkNames: read(names.chunkNames),
      globalData: read(names.globalData),
      version: read(names.version),
    },
    {
      route: `${baseUrl}${routeBasePath}`,
      pluginId,
      versionModule: `@generated/${versionFile}`,
      flatVersionModule: `@generated/${folder}/version.json`,
      clientModule: path.join(__dirname, "client/FlatPage.tsx"),
    },
  );
  const target = path.join(generatedFilesDir, folder);
  mkdirSync(target, { recursive: true });
  const write = (name: string, content: string) => {
    writeFileSync(path.join(target, name), content);
    return path.join(target, name);
  };
  write("version.json", files.version);
  return {
    "@generated/routes$": write(names.routes, files.routes),
    "@generated/registry$": write(names.registry, files.registry),
    "@generated/routesChunkNames$": write(names.chunkNames, files.chunkNames),
    "@generated/globalData$": write(names.globalData, files.globalData),
  };
}

/** The docs version's metadata, as the registry names it: its own name depends on the address. */
function versionFileOf(registry: string, pluginId: string): string {
  const pattern = new RegExp(
    `"@generated/(docusaurus-plugin-content-docs/${pluginId}/p/[^"]+\\.json)"`,
    "g",
  );
  const [name, ...others] = new Set(
    [...registry.matchAll(pattern)].map((match) => match[1]),
  );
  if (!name || others.length > 0)
    throw new UnknownFormError("registry.js does not name one version");
  return name;
}
