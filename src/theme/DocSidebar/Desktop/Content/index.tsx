import Content from "@theme-original/DocSidebar/Desktop/Content";
import type { Props } from "@theme/DocSidebar/Desktop/Content";
import { MenuFilter } from "@site/src/search/parts/MenuFilter";
import { useHasMenuFilter } from "@site/src/search/parts/useHasMenuFilter";

export default function DocSidebarDesktopContent(props: Props) {
  if (!useHasMenuFilter()) return <Content {...props} />;
  return (
    <MenuFilter pathname={props.path}>
      <Content {...props} />
    </MenuFilter>
  );
}
