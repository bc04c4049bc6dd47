import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { markdownUrl } from "../../config/routes";

/** The page as Markdown: to be copied, or to be read where no script runs. */
export function PageMarkdown() {
  const { permalink } = useDoc().metadata;
  return (
    <p className="reference__markdown">
      <a href={markdownUrl(permalink)} data-copy-markdown>
        Copy as Markdown
      </a>
    </p>
  );
}
