import { useDocsSidebar } from "@docusaurus/plugin-content-docs/client";
import Content from "@theme-original/DocSidebar/Desktop/Content";
import type { Props } from "@theme/DocSidebar/Desktop/Content";
import { MenuFilter } from "@site/src/search/parts/MenuFilter";

export default function DocSidebarDesktopContent(props: Props) {
  const name = useDocsSidebar()?.name ?? "";
  if (!name.startsWith("reference")) return <Content {...props} />;
  return (
    <MenuFilter pathname={props.path}>
      <Content {...props} />
    </MenuFilter>
  );
}
