import Head from "@docusaurus/Head";
import { useHistory, useLocation } from "@docusaurus/router";
import { HtmlClassNameProvider } from "@docusaurus/theme-common";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { markdownUrl, referencePageId } from "../../config/routes";
import { followLinks, setHistory } from "./follow";
import { adopt, load, pageAt } from "./pages";
import { prefetchPages } from "./prefetch";
import { setPlace, showPage } from "./show";

/** The one route of all reference pages: shows the HTML that the server made of a page. */
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
 * The element that React makes for the first page. What it shows afterwards is not React's to know:
 * a page that is there when its link is followed is shown before the rest is rendered.
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
  // Another location may have the same URL: when the reader went on and came back before that.
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

/** Pathname of the reference, once its route has been made. */
let reference = "";

/**
 * Docusaurus waits for this before it shows a route; the address bar has the new page already. When
 * it fails, Docusaurus loads the page in full. It also asks when a link is merely pointed at: then
 * the address bar has another page still, and there is nothing to wait for.
 */
FlatPage.preload = async () => {
  const { pathname } = location;
  if (isReference(pathname)) await load(pathname);
};

function isReference(pathname: string): boolean {
  return pathname.startsWith(`${reference}/`);
}

/**
 * The route of all pages, as Docusaurus' routes have it. There is none when the server answered an
 * URL of the reference with another page, its 404: nothing could be adopted, and every link on
 * that page is followed in full instead.
 *
 * @param route pathname of the reference, no slash at its end
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
