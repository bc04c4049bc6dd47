import { DocsSidebarProvider } from "@docusaurus/plugin-content-docs/client";
import { useLocation } from "@docusaurus/router";
import Layout from "@theme-original/DocRoot/Layout";
import type { Props } from "@theme/DocRoot/Layout";
import { sidebarOf } from "./pages";

/** The layout of docs pages; reference pages read their sidebar during rendering. */
export default function DocRootLayout(props: Props) {
  const { pathname } = useLocation();
  const sidebar = sidebarOf(pathname);
  if (!sidebar) return <Layout {...props} />;
  return (
    <DocsSidebarProvider {...sidebar}>
      <Layout {...props} />
    </DocsSidebarProvider>
  );
}
