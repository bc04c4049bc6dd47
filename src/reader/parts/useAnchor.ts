import useBrokenLinks from "@docusaurus/useBrokenLinks";

/** Tells Docusaurus' check of links that the page has this anchor; gives it back. */
export function useAnchor<Id extends string | undefined>(id: Id): Id {
  const brokenLinks = useBrokenLinks();
  if (id !== undefined) brokenLinks.collectAnchor(id);
  return id;
}
