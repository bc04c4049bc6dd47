/// <reference types="@docusaurus/theme-classic" />
/// <reference types="@docusaurus/plugin-content-docs" />

declare module "@theme/ApiItem/Layout" {
  import type { PropsWithChildren, ReactNode } from "react";

  export default function Layout(props: PropsWithChildren): ReactNode;
}
