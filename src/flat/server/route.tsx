import useBrokenLinks from "@docusaurus/useBrokenLinks";
import { useLocation } from "@docusaurus/router";
import type { PropDocContent } from "@docusaurus/plugin-content-docs";
import ApiItem from "@site/src/theme/ApiItem";
import { renderContent } from "./content";
import { readPage } from "./pages";

/** The route of all reference pages when the site is rendered. */
function FlatPage() {
  const { pathname } = useLocation();
  const brokenLinks = useBrokenLinks();
  const page = readPage(pathname);
  if (!page) throw new Error(`${pathname} is not a page of the reference.`);
  const { html, anchors, links } = renderContent(page.source, pathname);
  anchors.forEach(brokenLinks.collectAnchor);
  links.forEach(brokenLinks.collectLink);
  const metadata = JSON.parse(page.metadata) as PropDocContent["metadata"];
  return <ApiItem content={asModule(metadata)} html={html} />;
}

/** Returns a page without content in the form of a docs module. */
function asModule(metadata: PropDocContent["metadata"]): PropDocContent {
  return Object.assign(() => null, {
    metadata,
    frontMatter: metadata.frontMatter,
    contentTitle: undefined,
    assets: {},
    toc: [],
  });
}

/** Returns the route for Docusaurus' router; see `../client/route.tsx` for that of the browser. */
export function flatRoutes(route: string, sidebar: string) {
  return [
    { path: `${route}/:page+`, component: FlatPage, exact: true, sidebar },
  ];
}
