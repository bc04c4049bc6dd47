import {
  BrokenLinksProvider,
  createStatefulBrokenLinks,
} from "@docusaurus/core/lib/client/BrokenLinksContext";
import { StaticRouter } from "react-router-dom";
import { renderToStaticMarkup } from "react-dom/server";
import { arrange } from "../../page/layout/arrange";
import { readMdx } from "../../page/tree/read";
import { anchorsOf, walk } from "../../page/tree/walk";
import { pageElements } from "./page-elements";

/** A page's own part, and what Docusaurus' check of links wants to know of it. */
export interface Content {
  html: string;
  anchors: string[];
  links: string[];
}

/**
 * Renders the content of a page apart from the layout around it, to static HTML: the browser adopts
 * it as it is.
 *
 * @param source the page's file, with its front matter
 * @param pathname of the page
 */
export function renderContent(source: string, pathname: string): Content {
  const brokenLinks = createStatefulBrokenLinks();
  const tree = arrange(readMdx(source));
  // Components tell their anchors when they render; plain elements cannot.
  const plainAnchors = anchorsOf(
    walk(tree).flatMap((element) =>
      /^[a-z]/.test(element.component) ? { ...element, children: [] } : [],
    ),
  );
  const html = renderToStaticMarkup(
    <StaticRouter location={pathname} context={{}}>
      <BrokenLinksProvider brokenLinks={brokenLinks}>
        {...pageElements(tree)}
      </BrokenLinksProvider>
    </StaticRouter>,
    { identifierPrefix: "content" },
  );
  return {
    html,
    anchors: [...brokenLinks.getCollectedAnchors(), ...plainAnchors],
    links: brokenLinks.getCollectedLinks(),
  };
}
