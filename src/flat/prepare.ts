import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LoadContext } from "@docusaurus/types";
import {
  type GeneratedFiles,
  UnknownFormError,
  indexPages,
  rewrite,
} from "./rewrite";
import type { IndexPlace, PageIndex } from "./server/page-index";

export interface FlatPluginOptions {
  /** Id of the docs plugin instance with the reference. */
  pluginId: string;
  /** The docs plugin's `path`. */
  path: string;
  /** The docs plugin's `routeBasePath`. */
  routeBasePath: string;
}

/** The bundle that files are for; that of the server needs to know its own path. */
export type FlatBundle =
  | { side: "client" }
  | ({ side: "server" } & Pick<PageIndex, "bundle" | "packages">);

/** The sidebar is added at the layout of the docs. */
const serverLayout = {
  "@theme/DocRoot/Layout$": path.join(__dirname, "server/DocRootLayout.tsx"),
};

const docsPlugin = "docusaurus-plugin-content-docs";

/**
 * Writes a bundle's versions of files that Docusaurus has generated.
 *
 * @returns the aliases that point to them
 * @throws {UnknownFormError} if a generated file has an unknown format
 */
export function prepare(
  { generatedFilesDir, baseUrl, siteDir }: LoadContext,
  { pluginId, routeBasePath }: FlatPluginOptions,
  bundle: FlatBundle,
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
  const { side } = bundle;
  const folder = `flat-${side}`;
  const { files, pathnames, sidebars } = rewrite(
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
      routeModule: path.join(__dirname, side, "route.tsx"),
    },
  );
  const target = path.join(generatedFilesDir, folder);
  mkdirSync(target, { recursive: true });
  const write = (name: string, content: string) => {
    writeFileSync(path.join(target, name), content);
    return path.join(target, name);
  };
  write("version.json", files.version);
  if (bundle.side === "server") {
    const folder = path.join(generatedFilesDir, docsPlugin, pluginId);
    const index = {
      pages: indexPages(metadataFiles(folder), pathnames, siteDir),
      sidebars,
      bundle: bundle.bundle,
      packages: bundle.packages,
      cacheFolder: path.join(siteDir, "node_modules/.cache/reference-pages"),
    } satisfies PageIndex;
    const place = {
      file: write("pages.json", JSON.stringify(index)),
    } satisfies IndexPlace;
    write("index-place.json", JSON.stringify(place));
  }
  return {
    ...(side === "server" && serverLayout),
    "@generated/routes$": write(names.routes, files.routes),
    "@generated/registry$": write(names.registry, files.registry),
    "@generated/routesChunkNames$": write(names.chunkNames, files.chunkNames),
    "@generated/globalData$": write(names.globalData, files.globalData),
  };
}

/** Reads the metadata that the docs plugin has written about each page. */
function metadataFiles(folder: string): { file: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.startsWith("__"))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, content: readFileSync(file, "utf8") }));
}

/**
 * Returns the file of the docs version's metadata from the registry, because its name depends on
 * the URL.
 */
function versionFileOf(registry: string, pluginId: string): string {
  const pattern = new RegExp(
    `"@generated/(${docsPlugin}/${pluginId}/p/[^"]+\\.json)"`,
    "g",
  );
  const [name, ...others] = new Set(
    [...registry.matchAll(pattern)].map((match) => match[1]),
  );
  if (!name || others.length > 0)
    throw new UnknownFormError("registry.js does not name one version");
  return name;
}
