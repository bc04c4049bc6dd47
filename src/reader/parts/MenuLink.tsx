import { isActiveSidebarItem } from "@docusaurus/plugin-content-docs/client";
import { ThemeClassNames } from "@docusaurus/theme-common";
import useBrokenLinks from "@docusaurus/useBrokenLinks";
import { applyTrailingSlash } from "@docusaurus/utils-common";
import siteConfig from "@generated/docusaurus.config";
import type { Props } from "@theme/DocSidebarItem/Link";
import clsx from "clsx";
import { memo } from "react";
import { rtlProps } from "../../page/wording/direction";

/**
 * An operation's entry in the sidebar: a plain link that the page's script turns into client-side
 * navigation. Docusaurus' own link watches the route, so that every entry of a long menu is
 * re-rendered on each navigation.
 */
export const MenuLink = memo(
  function MenuLink({ item, onItemClick, activePath, level, tabIndex }: Props) {
    const { label, className } = item;
    const href = applyTrailingSlash(item.href, siteConfig);
    // Methods other than the usual ones, for which the stylesheet has colours (OpenAPI 3.2).
    const [, method] = /(?:^| )method-(\S+)/.exec(className ?? "") ?? [];
    const isActive = isActiveSidebarItem(item, activePath);
    useBrokenLinks().collectLink(href);
    return (
      <li
        className={clsx(
          ThemeClassNames.docs.docSidebarItemLink,
          ThemeClassNames.docs.docSidebarItemLinkLevel(level),
          "menu__list-item",
          className,
        )}
      >
        <a
          className={clsx("menu__link", isActive && "menu__link--active")}
          aria-current={isActive ? "page" : undefined}
          tabIndex={tabIndex}
          href={href}
          data-other-method={method}
          {...rtlProps(label)}
          onClick={
            onItemClick &&
            (() => {
              onItemClick(item);
            })
          }
        >
          {label}
        </a>
      </li>
    );
  },
  (before, after) =>
    isActiveSidebarItem(before.item, before.activePath) ===
      isActiveSidebarItem(after.item, after.activePath) &&
    before.item.href === after.item.href &&
    before.item.label === after.item.label &&
    before.tabIndex === after.tabIndex &&
    before.onItemClick === after.onItemClick,
);
