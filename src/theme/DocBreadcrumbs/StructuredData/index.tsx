import Head from "@docusaurus/Head";
import { useBreadcrumbsStructuredData } from "@docusaurus/plugin-content-docs/client";
import type { Props } from "@theme/DocBreadcrumbs/StructuredData";
import { scriptJson } from "@site/src/reader/parts/scriptJson";

export default function DocBreadcrumbsStructuredData({ breadcrumbs }: Props) {
  const data = useBreadcrumbsStructuredData({ breadcrumbs });
  return (
    <Head>
      <script type="application/ld+json">{scriptJson(data)}</script>
    </Head>
  );
}
