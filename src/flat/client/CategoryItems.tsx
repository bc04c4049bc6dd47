import DocSidebarItems from "@theme/DocSidebarItems";
import type { Props } from "@theme/DocSidebarItems";
import { useEffect, useState } from "react";
import { knownItems } from "./menu";
import { load } from "./pages";

/** Shows the items of an expanded sidebar category, loaded from the category's page. */
export function CategoryItems({
  category,
  ...props
}: Omit<Props, "items"> & { category: string }) {
  const [items, setItems] = useState(() => knownItems(category));
  useEffect(() => {
    if (items) return;
    load(category).then(
      () => {
        setItems(knownItems(category) ?? []);
      },
      () => {
        // The page itself, loaded normally, shows the error.
        location.assign(category);
      },
    );
  }, [category, items]);
  return items ? (
    <DocSidebarItems {...props} items={items} />
  ) : (
    <li className="menu__list-item menu__link" aria-busy="true">
      …
    </li>
  );
}
