import { readFileSync } from "node:fs";
import { useLocation } from "@docusaurus/router";
import type { PropDocContent } from "@docusaurus/plugin-content-docs";
import index from "@generated/flat-server/pages.json";
import ApiItem from "@site/src/theme/ApiItem";
import { pageComponent } from "./page-component";
import type { PageIndex } from "./page-index";

const pages: PageIndex = index;

/** The one route of all reference pages while the site is rendered. */
function FlatPage() {
  const { pathname } = useLocation();
  return <ApiItem content={readPage(pathname)} />;
}

/** A page in the form that a module made by the docs plugin's MDX loader has. */
function readPage(pathname: string): PropDocContent {
  const page = pages[pathname.replace(/\/$/, "")];
  if (!page) throw new Error(`${pathname} is no page of the reference.`);
  const metadata = JSON.parse(
    readFileSync(page.metadata, "utf8"),
  ) as PropDocContent["metadata"];
  return Object.assign(pageComponent(readFileSync(page.source, "utf8")), {
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
