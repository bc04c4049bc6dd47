import Head from "@docusaurus/Head";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import type { Props } from "@theme/DocBreadcrumbs/StructuredData";
import { scriptJson } from "@site/src/reader/parts/scriptJson";
import { breadcrumbData } from "@site/src/reader/parts/structured-data";

export default function DocBreadcrumbsStructuredData({ breadcrumbs }: Props) {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Head>
      <script type="application/ld+json">
        {scriptJson(breadcrumbData(breadcrumbs, siteConfig.url))}
      </script>
    </Head>
  );
}
