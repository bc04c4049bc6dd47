import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";
import { useMemo } from "react";
import { completeMenu } from "./menu";
import { pageAt } from "./pages";

/** Returns the sidebar of a reference page, read from its HTML; undefined for other pages. */
export function useReferenceMenu(
  pathname: string,
): PropSidebarItem[] | undefined {
  return useMemo(() => {
    const page = pageAt(pathname);
    return page && completeMenu(page.menu);
  }, [pathname]);
}
