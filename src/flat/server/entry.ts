import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import render from "@docusaurus/core/lib/client/serverEntry";
import { cached } from "./cache";
import { minify } from "./minify";
import { bundle, cacheFolder, packages, readPage, sidebarOf } from "./pages";

/** Docusaurus' parameters of the server's bundle, as far as they are used here. */
interface RenderParams {
  pathname: string;
  /** Without this flag, the result has React Helmet objects, which cannot be cached. */
  v4RemoveLegacyPostBuildHeadAttribute: boolean;
}
type Render = (params: RenderParams) => Promise<{ html: string }>;

// The bundler's own hash differs if a bundle comes from its cache.
const bundleHash = createHash("sha256")
  .update(readFileSync(bundle))
  .digest("hex");

/**
 * Renders and minifies a page for Docusaurus. Reference pages are cached until one of their inputs
 * changes: their files, their sidebar, the external packages, or the bundle.
 */
const renderPage: Render = async (params) => {
  const { pathname, v4RemoveLegacyPostBuildHeadAttribute } = params;
  const renderNow = async () => {
    const result = await (render as Render)(params);
    return { ...result, html: await minify(result.html, pathname) };
  };
  const page = readPage(pathname);
  if (!page || !v4RemoveLegacyPostBuildHeadAttribute) return renderNow();
  return cached(
    path.join(cacheFolder, page.name),
    [
      bundleHash,
      ...packages,
      pathname,
      page.source,
      page.metadata,
      JSON.stringify(sidebarOf(pathname)),
    ],
    renderNow,
  );
};

export default renderPage;
