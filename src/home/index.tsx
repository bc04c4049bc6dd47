import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import Layout from "@theme/Layout";

export default function Home() {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className="container margin-vert--xl">
        <h1>{siteConfig.title}</h1>
        <p>{siteConfig.tagline}.</p>
        <Link
          className="button button--primary button--lg"
          to="/docs/developer-docs/api/reference/authentik"
        >
          Open the reference
        </Link>
      </main>
    </Layout>
  );
}
