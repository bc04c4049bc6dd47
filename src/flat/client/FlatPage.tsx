import Head from "@docusaurus/Head";
import { useHistory, useLocation } from "@docusaurus/router";
import { HtmlClassNameProvider } from "@docusaurus/theme-common";
import type { MouseEvent, PointerEvent } from "react";
import { flatId } from "../flat-id";
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
        id={flatId}
        onClick={follow}
        onPointerOver={prefetch}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </HtmlClassNameProvider>
  );
}

/**
 * Docusaurus waits for this before it shows a route; the address bar has the new page already. When
 * it fails, Docusaurus loads the page in full.
 */
FlatPage.preload = async () => {
  const { pathname } = location;
  adopt(pathname);
  await load(pathname);
};

/**
 * The route's path. When the server answered an address below it with another page (a 404), the
 * route must not match that address: there is nothing to adopt.
 */
export function flatPath(route: string): string {
  const { pathname } = location;
  const rest = pathname.slice(route.length + 1).replace(/\/$/, "");
  const isMissing =
    pathname.startsWith(`${route}/`) &&
    rest !== "" &&
    !document.getElementById(flatId);
  return isMissing
    ? `${route}/:page((?!${escapeRegExp(rest)}/?$).+)`
    : `${route}/:page+`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\:/]/g, "\\$&");
}
