import {
  DocsSidebarProvider,
  useDocsSidebar,
} from "@docusaurus/plugin-content-docs/client";
import { useLocation } from "@docusaurus/router";
import Layout from "@theme-original/DocRoot/Layout";
import type { Props } from "@theme/DocRoot/Layout";
import { sidebarsOf } from "./pages";

/** The layout of docs pages; those of the reference read their sidebar when they are rendered. */
export default function DocRootLayout(props: Props) {
  const { pathname } = useLocation();
  const sidebar = useDocsSidebar();
  const items = sidebar && sidebarsOf(pathname)?.[sidebar.name];
  if (!items) return <Layout {...props} />;
  return (
    <DocsSidebarProvider name={sidebar.name} items={items}>
      <Layout {...props} />
    </DocsSidebarProvider>
  );
}
