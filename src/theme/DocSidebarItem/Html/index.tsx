import { CategoryItems } from "@site/src/flat/client/CategoryItems";
import { closedCategory } from "@site/src/flat/client/menu";
import Html from "@theme-original/DocSidebarItem/Html";
import type { Props } from "@theme/DocSidebarItem/Html";

export default function DocSidebarItemHtml({ item, index, ...props }: Props) {
  const category = closedCategory(item);
  return category === undefined ? (
    <Html {...props} item={item} index={index} />
  ) : (
    <CategoryItems {...props} category={category} />
  );
}
