import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import render from "@docusaurus/core/lib/client/serverEntry";
import { cached } from "./cache";
import { minify } from "./minify";
import { bundle, cacheFolder, packages, readPage, sidebarOf } from "./pages";

/** What Docusaurus asks the server's bundle for, and what it gets, with what is looked at here. */
interface RenderParams {
  pathname: string;
  /** Without it, the result has objects of React Helmet's that cannot be kept. */
  v4RemoveLegacyPostBuildHeadAttribute: boolean;
}
type Render = (params: RenderParams) => Promise<{ html: string }>;

// The hash that the bundler knows is another one when a bundle comes from its cache.
const bundleHash = createHash("sha256")
  .update(readFileSync(bundle))
  .digest("hex");

/**
 * Renders and minifies a page for Docusaurus; one of the reference only when something that it is made of has
 * changed: its files, its sidebar, the packages beside the bundle, or the bundle, which is everything else.
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
