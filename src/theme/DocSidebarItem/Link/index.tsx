import { MenuLink } from "@site/src/reader/parts/MenuLink";
import Link from "@theme-original/DocSidebarItem/Link";
import type { Props } from "@theme/DocSidebarItem/Link";

export default function DocSidebarItemLink(props: Props) {
  const isOperation = props.item.className?.includes("api-method");
  return isOperation ? <MenuLink {...props} /> : <Link {...props} />;
}
