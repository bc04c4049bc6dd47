import Head from "@docusaurus/Head";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { PageMetadata } from "@docusaurus/theme-common";
import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { markdownUrl } from "@site/src/config/routes";
import { useDescriptionFiles } from "@site/src/reader/parts/useDescriptionFiles";
import { scriptJson } from "@site/src/reader/parts/scriptJson";
import { pageData, pageUrl } from "@site/src/reader/parts/structured-data";

/** Front matter that only pages of the reference have. */
interface ReferenceFrontMatter {
  api?: unknown;
  schema?: boolean;
  api_version?: string;
  /** Name of the version, if it is not the default one. */
  older_version?: string;
  hide_markdown?: boolean;
}

/** Adds metadata to the page's head: title, description, alternate formats, structured data. */
export default function DocItemMetadata() {
  const { metadata, frontMatter } = useDoc();
  const { siteConfig } = useDocusaurusContext();
  const files = useDescriptionFiles();
  const { title, description, permalink } = metadata;
  const matter = frontMatter as ReferenceFrontMatter;
  const { older_version: version, hide_markdown: isHtmlOnly } = matter;
  const fullTitle = version === undefined ? title : `${title} (${version})`;
  const data = pageData({
    title: fullTitle,
    description,
    url: pageUrl(siteConfig.url, permalink),
    version: matter.api_version,
    isReference: matter.api !== undefined || matter.schema === true,
    site: {
      name: siteConfig.title,
      url: pageUrl(siteConfig.url, siteConfig.baseUrl),
    },
  });
  return (
    <>
      <PageMetadata title={fullTitle} description={description} />
      <Head>
        {!isHtmlOnly && (
          <link
            rel="alternate"
            type="text/markdown"
            href={markdownUrl(permalink)}
          />
        )}
        {files.map(({ type, href }) => (
          <link key={type} rel="alternate" type={type} href={href} />
        ))}
        <script type="application/ld+json">{scriptJson(data)}</script>
      </Head>
    </>
  );
}
