import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import useIsBrowser from "@docusaurus/useIsBrowser";
import Layout from "@theme/Layout";
import type { Home } from "../config/appearance";
import { SearchField } from "../search/parts/SearchField";
import styles from "./index.module.css";

/** The first page of the site, as its configuration has it. */
export default function HomePage() {
  const { siteConfig } = useDocusaurusContext();
  const home = siteConfig.customFields?.["home"] as Home;
  const { title, tagline, reference, actions, features, sample } = home;
  // The sandbox answers where the page is opened, on whatever port.
  const origin = useIsBrowser() ? location.origin : siteConfig.url;
  return (
    <Layout description={tagline || title}>
      <main className={styles["home"]}>
        <h1>{title}</h1>
        {tagline && (
          <p className={styles["tagline"]}>
            {/[.!?…]$/.test(tagline) ? tagline : `${tagline}.`}
          </p>
        )}
        <SearchField isLarge />
        <p className={styles["actions"]}>
          <Link className="button button--primary button--lg" to={reference}>
            Open the reference
          </Link>
          {actions.map(({ label, to }) => (
            <Link
              key={label}
              className="button button--secondary button--lg"
              to={to}
            >
              {label}
            </Link>
          ))}
        </p>
        {features.length > 0 && (
          <ul className={styles["ways"]}>
            {features.map((feature) => (
              <li key={feature.title}>
                <h2>{feature.title}</h2>
                <p>{feature.text}</p>
              </li>
            ))}
          </ul>
        )}
        {sample !== undefined && (
          <pre className={styles["sample"]}>
            <code>{sample.replace("{origin}", origin)}</code>
          </pre>
        )}
      </main>
    </Layout>
  );
}
