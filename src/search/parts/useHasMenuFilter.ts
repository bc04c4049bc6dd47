import { useDocsSidebar } from "@docusaurus/plugin-content-docs/client";

/** Whether the page's menu lists operations, so that it can be filtered. */
export function useHasMenuFilter(): boolean {
  return useDocsSidebar()?.name.startsWith("reference") === true;
}
