import {
  NavbarSecondaryMenuFiller,
  ThemeClassNames,
} from "@docusaurus/theme-common";
import { useNavbarMobileSidebar } from "@docusaurus/theme-common/internal";
import { MenuFilter } from "@site/src/search/parts/MenuFilter";
import { useHasMenuFilter } from "@site/src/search/parts/useHasMenuFilter";
import DocSidebarItems from "@theme/DocSidebarItems";
import type { Props } from "@theme/DocSidebar/Mobile";
import { memo } from "react";

type MenuProps = Pick<Props, "sidebar" | "path"> & { hasFilter: boolean };

function Menu({ sidebar, path, hasFilter }: MenuProps) {
  const { toggle } = useNavbarMobileSidebar();
  const list = (
    <ul className={`${ThemeClassNames.docs.docSidebarMenu} menu__list`}>
      <DocSidebarItems
        items={sidebar}
        activePath={path}
        onItemClick={(item) => {
          // A category without a page only expands.
          if ("href" in item && item.href) toggle();
        }}
        level={1}
      />
    </ul>
  );
  return hasFilter ? (
    <MenuFilter pathname={path} onFollow={toggle}>
      {list}
    </MenuFilter>
  ) : (
    list
  );
}

export default memo(function DocSidebarMobile({ sidebar, path }: Props) {
  const hasFilter = useHasMenuFilter();
  return (
    <NavbarSecondaryMenuFiller
      component={Menu}
      props={{ sidebar, path, hasFilter }}
    />
  );
});
