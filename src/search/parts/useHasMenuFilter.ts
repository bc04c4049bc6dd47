import { useDocsSidebar } from "@docusaurus/plugin-content-docs/client";

/** Whether the menu of the page is one of operations, which a filter finds. */
export function useHasMenuFilter(): boolean {
  return useDocsSidebar()?.name.startsWith("reference") === true;
}
