import Head from "@docusaurus/Head";
import { useHistory, useLocation } from "@docusaurus/router";
import { HtmlClassNameProvider } from "@docusaurus/theme-common";
import type { MouseEvent, PointerEvent } from "react";
import { referencePageId } from "../../config/routes";
import { inSiteTarget } from "./links";
import { adopt, load, pageAt } from "./pages";

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
  const prefetch = (event: PointerEvent) => {
    const target = inSiteTarget(event.nativeEvent);
    // A page that cannot be fetched will say so when it is asked for.
    if (target) load(new URL(target, location.href).pathname).catch(() => null);
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
        onPointerOver={prefetch}
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
  if (pathname.startsWith(`${reference}/`)) await load(pathname);
};

/**
 * The route of all pages, as Docusaurus' routes have it. There is none when the server answered an
 * address of the reference with another page, its 404: nothing could be adopted, and every link on
 * that page is followed in full instead.
 *
 * @param route address of the reference, no slash at its end
 */
export function flatRoutes(route: string, sidebar: string) {
  reference = route;
  const isReference = location.pathname.startsWith(`${route}/`);
  if (isReference && !adopt(location.pathname)) {
    document.addEventListener("click", keepFromRouter, { capture: true });
    return [];
  }
  return [
    { path: `${route}/:page+`, component: FlatPage, exact: true, sidebar },
  ];
}

function keepFromRouter(event: Event): void {
  const { target } = event;
  if (target instanceof Element && target.closest("a[href]"))
    event.stopPropagation();
}
