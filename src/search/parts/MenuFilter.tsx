import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import clsx from "clsx";
import { type PropsWithChildren, useId, useRef, useState } from "react";
import type { OperationEntry } from "../match/documents";
import styles from "./menu-filter.module.css";

interface Props {
  /** Pathname of the page. */
  pathname: string;
}

/**
 * A field that shows the operations with a title, path or id of what is typed, instead of the menu.
 * The menu stays as it is, and is there again when the field is empty.
 */
export function MenuFilter({ pathname, children }: PropsWithChildren<Props>) {
  const { siteConfig } = useDocusaurusContext();
  const { baseUrl } = siteConfig;
  const [text, setText] = useState("");
  const [found, setFound] = useState<OperationEntry[]>();
  const latest = useRef("");
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();

  const filter = async (wanted: string) => {
    setText(wanted);
    latest.current = wanted;
    if (wanted.trim() === "") return;
    try {
      const { filterOperations } = await import("../client/filter-operations");
      const operations = await filterOperations(pathname, wanted);
      if (latest.current === wanted) setFound(operations);
    } catch {
      if (latest.current === wanted) setFound(undefined);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (text.trim() === "") return;
    const links = [...(list.current?.querySelectorAll("a") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === "Escape") {
      void filter("");
      field.current?.focus();
    } else if (event.key === "ArrowDown") links[at + 1]?.focus();
    else if (event.key === "ArrowUp") (links[at - 1] ?? field.current)?.focus();
    else if (event.key === "Enter" && at === -1) links[0]?.click();
    else return;
    event.preventDefault();
  };
  const isFiltered = text.trim() !== "";

  return (
    <div className={styles["menu"]} onKeyDown={onKeyDown}>
      <input
        ref={field}
        className={styles["field"]}
        type="search"
        aria-label="Filter the menu"
        aria-controls={id}
        autoComplete="off"
        spellCheck={false}
        placeholder="Filter operations"
        value={text}
        onChange={({ target }) => void filter(target.value)}
      />
      {isFiltered && (
        <div
          id={id}
          className={clsx("menu", "thin-scrollbar", styles["found"])}
        >
          <p className={styles["status"]} role="status">
            {statusOf(found)}
          </p>
          <ul ref={list} className="menu__list" aria-label="Operations found">
            {found?.slice(0, mostShown).map(({ title, url, path, method }) => {
              const href = baseUrl + url.slice(1);
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
                  >
                    {title}
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <div className={clsx(styles["whole"], isFiltered && styles["hidden"])}>
        {children}
      </div>
    </div>
  );
}

const mostShown = 200;

function statusOf(found: readonly OperationEntry[] | undefined): string {
  if (!found) return "";
  if (found.length === 0) return "No operation has that in its name or path.";
  const count = String(found.length);
  return found.length > mostShown
    ? `The first ${String(mostShown)} of ${count} operations`
    : `${count} ${found.length === 1 ? "operation" : "operations"}`;
}
