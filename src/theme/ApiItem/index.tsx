import { DocProvider } from "@docusaurus/plugin-content-docs/client";
import { HtmlClassNameProvider } from "@docusaurus/theme-common";
import Layout from "@theme/ApiItem/Layout";
import Metadata from "@theme/DocItem/Metadata";
import type { Props } from "@theme/DocItem";
import { referencePageId } from "@site/src/config/routes";
import { PageMarkdown } from "@site/src/reader/parts/PageMarkdown";
import { ReferencePage } from "@site/src/reader/parts/ReferencePage";

export default function ApiItem({
  content: Content,
  html,
}: Pick<Props, "content"> & { html?: string }) {
  const { id } = Content.metadata;
  const { hide_markdown: hideMarkdown = false } = Content.frontMatter as {
    hide_markdown?: boolean;
  };
  return (
    <DocProvider content={Content}>
      <HtmlClassNameProvider className={`docs-doc-id-${id}`}>
        <Metadata />
        <div id={referencePageId}>
          <Layout>
            <ReferencePage html={html}>
              <Content />
            </ReferencePage>
            {!hideMarkdown && <PageMarkdown />}
          </Layout>
        </div>
      </HtmlClassNameProvider>
    </DocProvider>
  );
}
