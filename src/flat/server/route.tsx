import useBrokenLinks from "@docusaurus/useBrokenLinks";
import { useLocation } from "@docusaurus/router";
import type { PropDocContent } from "@docusaurus/plugin-content-docs";
import ApiItem from "@site/src/theme/ApiItem";
import { renderContent } from "./content";
import { readPage } from "./pages";

/** The one route of all reference pages while the site is rendered. */
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

/** A page as a module of the docs plugin's has it, its content apart. */
function asModule(metadata: PropDocContent["metadata"]): PropDocContent {
  return Object.assign(() => null, {
    metadata,
    frontMatter: metadata.frontMatter,
    contentTitle: undefined,
    assets: {},
    toc: [],
  });
}

/** The route as Docusaurus' routes have it; see `../client/route.tsx` for the browser's. */
export function flatRoutes(route: string, sidebar: string) {
  return [
    { path: `${route}/:page+`, component: FlatPage, exact: true, sidebar },
  ];
}
