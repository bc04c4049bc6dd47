import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import useIsBrowser from "@docusaurus/useIsBrowser";
import Layout from "@theme/Layout";
import styles from "./index.module.css";

const ways = [
  {
    title: "Read",
    text: "Each operation has a page with its parameters, bodies, responses and permissions, and examples beside the text. Every property can be linked to.",
  },
  {
    title: "Try",
    text: "Sign in with OAuth 2.0, an API token or a browser session, and send requests to the sandbox or to your own authentik.",
  },
  {
    title: "Export",
    text: "Copy a request as code in eleven languages, export it to Postman or Bruno, or share it as a link. Download the description as OpenAPI.",
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
