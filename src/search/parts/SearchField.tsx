import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import clsx from "clsx";
import styles from "./field.module.css";

/**
 * A link that looks like a field and opens the search; without scripts, it leads to the A to Z
 * index.
 */
export function SearchField({ isLarge = false }: { isLarge?: boolean }) {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Link
      to={String(siteConfig.customFields?.["indexPage"])}
      className={clsx(styles["field"], isLarge && styles["large"])}
      data-search-open
      aria-keyshortcuts="/ Control+K Meta+K"
    >
      <span className={styles["label"]}>
        Search
        <span className={styles["more"]}> operations, paths, properties</span>
      </span>
      <kbd className={styles["key"]} aria-hidden="true">
        /
      </kbd>
    </Link>
  );
}
