import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import useIsBrowser from "@docusaurus/useIsBrowser";
import Layout from "@theme/Layout";
import { SearchField } from "../search/parts/SearchField";
import styles from "./index.module.css";

const ways = [
  {
    title: "Read",
    text: "One page for each operation, complete without scripts: parameters, bodies, answers, permissions, every property with a link of its own.",
  },
  {
    title: "Try",
    text: "Sign in with OAuth 2.0 and PKCE, with a token or a session, and send the very request that you see, to the sandbox or to your own authentik.",
  },
  {
    title: "Take along",
    text: "The request as code in eleven languages, for Postman and Bruno, as a link; the description as a file.",
  },
];

export default function Home() {
  const { siteConfig } = useDocusaurusContext();
  const home = String(siteConfig.customFields?.["referenceHome"]);
  // The sandbox answers where the page is opened, on whatever port.
  const origin = useIsBrowser() ? location.origin : siteConfig.url;
  return (
    <Layout description={siteConfig.tagline}>
      <main className={styles["home"]}>
        <h1>{siteConfig.title}</h1>
        <p className={styles["tagline"]}>{siteConfig.tagline}.</p>
        <SearchField isLarge />
        <p className={styles["actions"]}>
          <Link className="button button--primary button--lg" to={home}>
            Open the reference
          </Link>
          <Link
            className="button button--secondary button--lg"
            to="/docs/guides/first-request"
          >
            Send a first request
          </Link>
        </p>
        <ul className={styles["ways"]}>
          {ways.map(({ title, text }) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <pre className={styles["sample"]}>
          <code>
            {`curl ${origin}/api/v3/core/users/me/ \\\n  -H "Authorization: Bearer sandbox-token-mira"`}
          </code>
        </pre>
      </main>
    </Layout>
  );
}
