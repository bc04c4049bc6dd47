import Link from "@docusaurus/Link";
import useIsBrowser from "@docusaurus/useIsBrowser";
import Layout from "@theme/Layout";
import { CallsForm } from "./CallsForm";
import type { WhatBreaksContent } from "./plugin";
import { styles } from "./styles";

/** Page that shows the changes between two versions that affect the calls that a reader pastes. */
export default function WhatBreaksPage({
  content: { changelog, pairs },
}: {
  content: WhatBreaksContent;
}) {
  const title = "What breaks for me?";
  const description =
    "Paste the API calls that you make, choose two versions, and see only the changes that affect them.";
  return (
    <Layout title={title} description={description}>
      <main className="container" style={styles.page}>
        <h1>{title}</h1>
        <p>
          {description} What you paste stays in your browser. The{" "}
          <Link to={changelog} style={styles.link}>
            changelog
          </Link>{" "}
          lists all changes.
        </p>
        <noscript>
          <p>
            This page requires JavaScript. Without it, read the changelog, or
            run <code>npm run spec:diff -- OLD NEW --calls FILE</code> in this
            site's repository.
          </p>
        </noscript>
        {useIsBrowser() && <CallsForm pairs={pairs} />}
      </main>
    </Layout>
  );
}
