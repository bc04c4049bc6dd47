import siteConfig from "@generated/docusaurus.config";
import clsx from "clsx";
import { type RefObject, useEffect, useState } from "react";
import type { OperationEntry } from "../match/documents";
import styles from "./found-operations.module.css";
import { filterOperations } from "./filter-operations";

export interface FoundProps {
  /** The text in the filter. */
  text: string;
  /** Pathname of the current page. */
  pathname: string;
  /** The element that contains the filter and this list. */
  menu: RefObject<HTMLElement | null>;
  onClear: () => void;
  /** Called when an operation is opened. */
  onFollow?: (() => void) | undefined;
}

/**
 * Operations that match the menu's filter. Arrow keys move through them, Escape clears the filter.
 */
export function FoundOperations({
  text,
  pathname,
  menu,
  onClear,
  onFollow,
}: FoundProps) {
  const [found, setFound] = useState<OperationEntry[]>();
  useEffect(() => {
    let isGone = false;
    filterOperations(pathname, text).then(
      (operations) => {
        if (!isGone) setFound(operations);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [pathname, text]);

  useEffect(() => {
    const element = menu.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const field = element?.querySelector("input");
      const links = [
        ...(element?.querySelectorAll<HTMLElement>("[data-found] a") ?? []),
      ];
      const at = links.findIndex((link) => link === document.activeElement);
      if (event.key === "Escape") {
        onClear();
        field?.focus();
      } else if (event.key === "ArrowDown") links[at + 1]?.focus();
      else if (event.key === "ArrowUp") (links[at - 1] ?? field)?.focus();
      else if (event.key === "Enter" && at === -1) links[0]?.click();
      else return;
      event.preventDefault();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => {
      element?.removeEventListener("keydown", onKeyDown);
    };
  });

  return (
    <div className={clsx("menu", "thin-scrollbar", styles["found"])} data-found>
      <p className={styles["status"]} role="status">
        {found && statusOf(found.length)}
      </p>
      <ul className="menu__list" aria-label="Operations found">
        {found?.slice(0, mostShown).map(({ title, url, path, method }) => {
          const href = siteConfig.baseUrl + url.slice(1);
          const isCurrent = href === pathname;
          return (
            <li
              key={url}
              className={clsx("menu__list-item", method, "api-method")}
            >
              <a
                className={clsx(
                  "menu__link",
                  isCurrent && "menu__link--active",
                )}
                aria-current={isCurrent ? "page" : undefined}
                href={href}
                title={path}
                onClick={onFollow}
              >
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const mostShown = 200;

function statusOf(count: number): string {
  if (count === 0) return "No operations match.";
  return count > mostShown
    ? `The first ${String(mostShown)} of ${String(count)} operations`
    : `${String(count)} ${count === 1 ? "operation" : "operations"}`;
}
