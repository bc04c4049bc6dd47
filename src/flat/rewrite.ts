import type { PageFiles, PageIndex } from "./server/page-index";

type Sidebars = PageIndex["sidebars"];

/** The files that Docusaurus generates for its bundles with an entry for every page. */
export interface GeneratedFiles {
  /** `routes.js` */
  routes: string;
  /** `registry.js` */
  registry: string;
  /** `routesChunkNames.json` */
  chunkNames: string;
  /** `globalData.json` */
  globalData: string;
  /** The docs version's metadata, which its route loads. */
  version: string;
}

export interface FlatOptions {
  /** Pathname of the reference with the site's base URL, without a trailing slash. */
  route: string;
  /** Id of the docs plugin instance. */
  pluginId: string;
  /** Names of the version's metadata in the registry: the original and the rewritten one. */
  versionModule: string;
  flatVersionModule: string;
  /** Module of the route for all pages. */
  routeModule: string;
}

/** Thrown if a generated file has an unknown format, for example of another Docusaurus version. */
export class UnknownFormError extends Error {
  override readonly name = "UnknownFormError";
}

/**
 * Rewrites the generated files for a bundle: one route for all pages of the reference, and no
 * entries of single pages, so the files do not depend on the pages.
 *
 * @returns the files, the `pathnames` of the pages, and their `sidebars` by name
 * @throws {UnknownFormError} if a file has an unknown format; then none of the files may be used
 */
export function rewrite(
  files: GeneratedFiles,
  options: FlatOptions,
): { files: GeneratedFiles; pathnames: string[]; sidebars: Sidebars } {
  const { routes, pages } = rewriteRoutes(files.routes, options);
  const keys = pages.map(({ path, hash }) => `${path}-${hash}`);
  const { chunkNames, unused } = rewriteChunkNames(files.chunkNames, keys);
  const { version, sidebars } = rewriteVersion(files.version);
  return {
    files: {
      routes,
      chunkNames,
      registry: rewriteRegistry(files.registry, unused, options),
      globalData: rewriteGlobalData(files.globalData, options),
      version,
    },
    pathnames: pages.map(({ path }) => path.replace(/\/$/, "")),
    sidebars,
  };
}

/**
 * Returns the files of each page by pathname.
 *
 * @param metadata metadata that the docs plugin has written, including that of old pages
 * @param pathnames pathnames of the wanted pages, without a trailing slash
 * @throws {UnknownFormError} if a page has no metadata
 */
export function indexPages(
  metadata: { file: string; content: string }[],
  pathnames: string[],
  siteDir: string,
): Record<string, PageFiles> {
  const index: Record<string, PageFiles> = {};
  for (const { file, content } of metadata) {
    const { permalink, source } = JSON.parse(content) as {
      permalink?: string;
      source?: string;
    };
    if (permalink === undefined || !source?.startsWith("@site/")) continue;
    index[permalink.replace(/\/$/, "")] = {
      source: source.replace("@site", siteDir),
      metadata: file,
    };
  }
  return Object.fromEntries(
    pathnames.map((pathname) => {
      const page = index[pathname];
      if (!page)
        throw new UnknownFormError(`there is no metadata for ${pathname}`);
      return [pathname, page];
    }),
  );
}

/** Replaces the routes of the reference with one; `pages` are the removed ones. */
function rewriteRoutes(
  source: string,
  { route, routeModule }: FlatOptions,
): { routes: string; pages: { path: string; hash: string }[] } {
  const pages: { path: string; hash: string }[] = [];
  const leaf =
    /\{\s*path: '([^']+)',\s*component: ComponentCreator\('\1', '(\w+)'\),\s*exact: true(?:,\s*sidebar: "([^"]+)")?\s*\},?\s*/g;
  let sidebar: string | undefined;
  const routes = source.replace(
    leaf,
    (text, path: string, hash: string, leafSidebar: string | undefined) => {
      if (!path.startsWith(`${route}/`)) return text;
      pages.push({ path, hash });
      sidebar ??= leafSidebar;
      return pages.length === 1 ? "FLAT," : "";
    },
  );
  if (pages.length === 0)
    throw new UnknownFormError(`routes.js has no page below ${route}`);
  if (routes.includes(`ComponentCreator('${route}/`)) {
    const rest = routes.split(`ComponentCreator('${route}/`).length - 1;
    const parents = routes.split(`ComponentCreator('${route}/',`).length - 1;
    if (rest !== parents)
      throw new UnknownFormError("routes.js has pages of another form");
  }
  const flat = `...flatRoutes(${JSON.stringify(route)}, ${JSON.stringify(sidebar)}),`;
  return {
    pages,
    routes: `import { flatRoutes } from ${JSON.stringify(routeModule)};\n${routes.replace("FLAT,", flat)}`,
  };
}

/** Removes the pages from the chunk map; `unused` are registry keys that only they used. */
function rewriteChunkNames(
  source: string,
  keys: string[],
): { chunkNames: string; unused: Set<string> } {
  const rest = JSON.parse(source) as Record<string, Record<string, string>>;
  const unused = new Set<string>();
  for (const key of keys) {
    const { __comp: component, content } = rest[key] ?? {};
    if (!component || !content)
      throw new UnknownFormError(`routesChunkNames.json has no ${key}`);
    unused.add(component).add(content);
    Reflect.deleteProperty(rest, key);
  }
  const used = JSON.stringify(rest);
  for (const name of unused)
    if (used.includes(`"${name}"`)) unused.delete(name);
  return { chunkNames: used, unused };
}

function rewriteRegistry(
  source: string,
  unused: Set<string>,
  { versionModule, flatVersionModule }: FlatOptions,
): string {
  let dropped = 0;
  const registry = source.replace(
    /^ {2}"(\w+)": \[.*\],\n?/gm,
    (entry, key: string) => {
      if (!unused.has(key)) return entry;
      dropped += 1;
      return "";
    },
  );
  if (dropped !== unused.size)
    throw new UnknownFormError("registry.js does not have every page");
  if (!registry.includes(versionModule))
    throw new UnknownFormError(`registry.js has no ${versionModule}`);
  return registry.replaceAll(versionModule, flatVersionModule);
}

/**
 * Removes the lists of documents, guides included: only version menus of Docusaurus read them, and
 * the menu of versions is in the pages' HTML.
 */
function rewriteGlobalData(source: string, { pluginId }: FlatOptions): string {
  const data = JSON.parse(source) as Record<
    string,
    Record<string, { versions?: { docs?: unknown }[] }>
  >;
  const instances = data["docusaurus-plugin-content-docs"] ?? {};
  const versions = Object.values(instances).flatMap(
    (instance) => instance.versions ?? [],
  );
  if (
    !instances[pluginId] ||
    !versions.every(({ docs }) => Array.isArray(docs))
  )
    throw new UnknownFormError("globalData.json has no list of docs");
  for (const version of versions) version.docs = [];
  return JSON.stringify(data);
}

/** Removes the pages and the sidebars' items from the version's metadata. */
function rewriteVersion(source: string): {
  version: string;
  sidebars: Sidebars;
} {
  const data = JSON.parse(source) as {
    version?: { docs?: unknown; docsSidebars?: Sidebars };
  };
  const { version } = data;
  if (typeof version?.docs !== "object")
    throw new UnknownFormError("the version's metadata has no docs");
  if (typeof version.docsSidebars !== "object")
    throw new UnknownFormError("the version's metadata has no sidebars");
  const sidebars = version.docsSidebars;
  version.docs = {};
  version.docsSidebars = Object.fromEntries(
    Object.keys(sidebars).map((name) => [name, []]),
  );
  return { version: JSON.stringify(data), sidebars };
}
