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

/** The content of a page, with the anchors and links that Docusaurus' link check needs. */
export interface Content {
  html: string;
  anchors: string[];
  links: string[];
}

/**
 * Renders the content of a page without the surrounding layout to static HTML, which the browser
 * adopts unchanged.
 *
 * @param source the page's file, with its front matter
 * @param pathname pathname of the page
 */
export function renderContent(source: string, pathname: string): Content {
  const brokenLinks = createStatefulBrokenLinks();
  const tree = arrange(readMdx(source));
  // Components report their anchors during rendering; plain elements cannot.
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
