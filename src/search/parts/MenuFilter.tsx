import {
  type ComponentType,
  type PropsWithChildren,
  useRef,
  useState,
} from "react";
import type { FoundProps } from "../client/FoundOperations";
import styles from "./menu-filter.module.css";

/**
 * A field that shows the operations with a title, path or id of what is typed, instead of the menu.
 * The menu stays as it is, and is there again when the field is empty. What shows them is loaded
 * with the first key.
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
