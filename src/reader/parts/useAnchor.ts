import useBrokenLinks from "@docusaurus/useBrokenLinks";

/** Registers an anchor for Docusaurus' broken link check, and returns it. */
export function useAnchor<Id extends string | undefined>(id: Id): Id {
  const brokenLinks = useBrokenLinks();
  if (id !== undefined) brokenLinks.collectAnchor(id);
  return id;
}
