import Link from "@docusaurus/Link";
import { useLocation } from "@docusaurus/router";
import useBaseUrl from "@docusaurus/useBaseUrl";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { useEffect, useState } from "react";

/** The 404 page: the most similar page, and links to continue. */
export function NotFound() {
  const { siteConfig } = useDocusaurusContext();
  const [reference, index] = ["reference", "indexPage"].map((field) =>
    String(siteConfig.customFields?.[field]),
  );
  const { pathname } = useLocation();
  const sitemap = useBaseUrl("sitemap.xml");
  const [nearest, setNearest] = useState<string>();
  useEffect(() => {
    // Without the sitemap, the other links remain.
    import("../behaviour/nearest-page")
      .then(({ nearestPage }) => nearestPage(sitemap, pathname))
      .then(setNearest, () => undefined);
  }, [sitemap, pathname]);
  return (
    <main className="container margin-vert--lg not-found">
      <h1>Page not found</h1>
      <p>There is no page at this URL.</p>
      <p role="status" className="not-found__nearest">
        {nearest !== undefined && (
          <>
            Did you mean <a href={nearest}>{nearest}</a>?
          </>
        )}
      </p>
      <ul>
        <li>
          <Link to="/">Home</Link>
        </li>
        <li>
          <Link to={reference}>API reference</Link>
        </li>
        <li>
          <Link to={index}>All pages from A to Z</Link>
        </li>
      </ul>
      <p>
        Press <kbd>/</kbd> to search.
      </p>
    </main>
  );
}
