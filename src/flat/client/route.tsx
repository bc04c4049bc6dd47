import Head from "@docusaurus/Head";
import { useHistory, useLocation } from "@docusaurus/router";
import { HtmlClassNameProvider } from "@docusaurus/theme-common";
import type { MouseEvent } from "react";
import { referencePageId } from "../../config/routes";
import { inSiteTarget } from "./links";
import { adopt, load, pageAt } from "./pages";
import { prefetchPages } from "./prefetch";

/** The one route of all reference pages: shows the HTML that the server made of a page. */
export default function FlatPage() {
  const { pathname } = useLocation();
  const history = useHistory();
  const page = pageAt(pathname);
  if (!page) return null;
  const { html, title, description, className } = page;

  const follow = (event: MouseEvent) => {
    const target = inSiteTarget(event.nativeEvent);
    if (!target) return;
    event.preventDefault();
    history.push(target);
  };
  return (
    <HtmlClassNameProvider className={className}>
      <Head>
        <title>{title}</title>
        <meta property="og:title" content={title} />
        <meta name="description" content={description} />
        <meta property="og:description" content={description} />
      </Head>
      <div
        key={pathname}
        id={referencePageId}
        onClick={follow}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </HtmlClassNameProvider>
  );
}

/** Address of the reference, once its route has been made. */
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
 * address of the reference with another page, its 404: nothing could be adopted, and every link on
 * that page is followed in full instead.
 *
 * @param route address of the reference, no slash at its end
 */
export function flatRoutes(route: string, sidebar: string) {
  reference = route;
  if (isReference(location.pathname) && !adopt(location.pathname)) {
    document.addEventListener("click", keepFromRouter, { capture: true });
    return [];
  }
  prefetchPages(isReference);
  return [
    { path: `${route}/:page+`, component: FlatPage, exact: true, sidebar },
  ];
}

function keepFromRouter(event: Event): void {
  const { target } = event;
  if (target instanceof Element && target.closest("a[href]"))
    event.stopPropagation();
}
