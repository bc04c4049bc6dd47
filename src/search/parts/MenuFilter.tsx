import {
  type ComponentType,
  type PropsWithChildren,
  useRef,
  useState,
} from "react";
import type { FoundProps } from "../client/FoundOperations";
import styles from "./menu-filter.module.css";

/**
 * A filter for the menu: shows the operations whose title, path, id or method matches the text
 * instead of the menu, which is kept unchanged. The code of the list is loaded on the first key.
 */
export function MenuFilter({
  pathname,
  onFollow,
  children,
}: PropsWithChildren<Pick<FoundProps, "pathname" | "onFollow">>) {
  const [text, setText] = useState("");
  const [Found, setFound] = useState<ComponentType<FoundProps>>();
  const menu = useRef<HTMLDivElement>(null);
  const isFiltered = Found !== undefined && text.trim() !== "";
  return (
    <div ref={menu} className={styles["menu"]}>
      <input
        className={styles["field"]}
        type="search"
        aria-label="Filter the menu"
        autoComplete="off"
        placeholder="Filter operations"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          import("../client/FoundOperations").then(
            (loaded) => {
              setFound(() => loaded.FoundOperations);
            },
            () => undefined,
          );
        }}
      />
      {isFiltered && (
        <Found
          {...{ text, pathname, menu, onFollow }}
          onClear={() => {
            setText("");
          }}
        />
      )}
      <div className={styles["menu"]} hidden={isFiltered}>
        {children}
      </div>
    </div>
  );
}
