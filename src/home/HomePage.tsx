import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import useIsBrowser from "@docusaurus/useIsBrowser";
import Layout from "@theme/Layout";
import type { Home } from "../config/appearance";
import { Sample } from "../reader/parts/Sample";
import { SearchField } from "../search/parts/SearchField";
import { Example } from "./Example";
import type { HomeContent } from "./plugin";
import styles from "./home.module.css";

/** The first page of the site: what the API contains, and an example of a call. */
export default function HomePage({ content }: { content: HomeContent }) {
  const { siteConfig } = useDocusaurusContext();
  const { home, facts } = content;
  const { title, tagline, reference, actions, features, sample } = home;
  // The sandbox runs at the origin of the site.
  const origin = useIsBrowser() ? location.origin : siteConfig.url;
  const command = sample?.replace("{origin}", origin);
  const { version, operations, parts, example, changes } = facts;
  return (
    <Layout description={tagline || title}>
      <main className={styles["home"]}>
        <header className={styles["head"]}>
          <h1>{title}</h1>
          {tagline && (
            <p className={styles["tagline"]}>
              {/[.!?…]$/.test(tagline) ? tagline : `${tagline}.`}
            </p>
          )}
          <SearchField isLarge />
          <p className={styles["actions"]}>
            <Link className="button button--primary" to={reference}>
              Open the reference
            </Link>
            {actions.map(({ label, to }) => (
              <Link key={label} className="button button--secondary" to={to}>
                {label}
              </Link>
            ))}
          </p>
        </header>
        {example ? (
          <Example {...example} request={command ?? example.request}>
            <Features features={features} />
          </Example>
        ) : (
          command !== undefined && (
            <Sample responseExample={command} language="bash" />
          )
        )}
        {!example && <Features features={features} />}
        {parts.length > 0 && (
          <section aria-labelledby="parts">
            <h2 id="parts">Browse the API</h2>
            <p className={styles["note"]}>
              Version {version}, {operations.toLocaleString("en")}{" "}
              {operations === 1 ? "operation" : "operations"}.
            </p>
            <ul className={styles["parts"]}>
              {parts.map(({ title: name, to, operations: count, about }) => (
                <li key={to}>
                  <Link to={to}>{name}</Link>{" "}
                  <span className={styles["count"]}>{count}</span>
                  {about && <p>{about}</p>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {changes && changes.lines.length > 0 && (
          <section aria-labelledby="changes">
            <h2 id="changes">New in {changes.version}</h2>
            <ul>
              {changes.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>
              <Link to={changes.to}>All changes</Link>
            </p>
          </section>
        )}
      </main>
    </Layout>
  );
}

function Features({ features }: Pick<Home, "features">) {
  if (features.length === 0) return null;
  return (
    <ul className={styles["ways"]}>
      {features.map(({ title, text }) => (
        <li key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
