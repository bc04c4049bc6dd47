import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";
import { useMemo } from "react";
import { completeMenu } from "./menu";
import { pageAt } from "./pages";

/** The sidebar of a page that was read from its HTML; other pages have their own. */
export function useReferenceMenu(
  pathname: string,
): PropSidebarItem[] | undefined {
  return useMemo(() => {
    const page = pageAt(pathname);
    return page && completeMenu(page.menu);
  }, [pathname]);
}
