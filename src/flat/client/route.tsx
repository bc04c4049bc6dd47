import Head from "@docusaurus/Head";
import { useHistory, useLocation } from "@docusaurus/router";
import { HtmlClassNameProvider } from "@docusaurus/theme-common";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { markdownUrl, referencePageId } from "../../config/routes";
import { followLinks, setHistory } from "./follow";
import { adopt, load, pageAt } from "./pages";
import { prefetchPages } from "./prefetch";
import { setPlace, showPage } from "./show";

/** The route of all reference pages, which shows the HTML that the server rendered. */
export default function FlatPage() {
  const location = useLocation();
  const history = useHistory();
  useEffect(() => {
    setHistory(history);
    return () => {
      setHistory(undefined);
    };
  }, [history]);
  const page = pageAt(location.pathname);
  if (!page) return null;
  const { html, title, description, className } = page;

  return (
    <HtmlClassNameProvider className={className}>
      <Head>
        <title>{title}</title>
        <meta property="og:title" content={title} />
        <meta name="description" content={description} />
        <meta property="og:description" content={description} />
        <link
          rel="alternate"
          type="text/markdown"
          href={markdownUrl(location.pathname)}
        />
      </Head>
      <Content location={location} html={html} />
    </HtmlClassNameProvider>
  );
}

/**
 * The element that React creates for the first page. Later content is set outside React: a loaded
 * page is shown when its link is followed, before React renders the rest.
 */
function Content({
  location,
  html,
}: {
  location: ReturnType<typeof useLocation>;
  html: string;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [first] = useState({
    pathname: location.pathname,
    html: { __html: html },
  });
  useLayoutEffect(() => {
    setPlace(element.current ?? undefined, first.pathname);
    return () => {
      setPlace(undefined, "");
    };
  }, [first]);
  // A new location may have the same URL, if the reader left and came back.
  useLayoutEffect(() => {
    showPage(location.pathname);
  }, [location]);
  return (
    <div
      ref={element}
      id={referencePageId}
      suppressHydrationWarning
      dangerouslySetInnerHTML={first.html}
    />
  );
}

/** Pathname of the reference, set when its route is created. */
let reference = "";

/**
 * Docusaurus waits for this before it shows a route, when the address bar already has the new URL;
 * if it fails, Docusaurus loads the page normally. Docusaurus also calls this when a link is
 * hovered; the address bar then still has the old URL, and nothing is loaded.
 */
FlatPage.preload = async () => {
  const { pathname } = location;
  if (isReference(pathname)) await load(pathname);
};

function isReference(pathname: string): boolean {
  return pathname.startsWith(`${reference}/`);
}

/**
 * Returns the route of all pages for Docusaurus' router. There is none if the server responded to a
 * URL of the reference with another page, its 404: links on that page then load pages normally.
 *
 * @param route pathname of the reference, without a trailing slash
 */
export function flatRoutes(route: string, sidebar: string) {
  reference = route;
  if (isReference(location.pathname) && !adopt(location.pathname)) {
    document.addEventListener("click", keepFromRouter, { capture: true });
    return [];
  }
  prefetchPages(isReference);
  followLinks(isReference);
  return [
    { path: `${route}/:page+`, component: FlatPage, exact: true, sidebar },
  ];
}

function keepFromRouter(event: Event): void {
  const { target } = event;
  if (target instanceof Element && target.closest("a[href]"))
    event.stopPropagation();
}
