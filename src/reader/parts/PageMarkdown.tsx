import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { markdownUrl } from "../../config/routes";
import { Assistants } from "./Assistants";
import { useDescriptionFiles } from "./useDescriptionFiles";

/** The page as Markdown, to be copied or read where no script runs, and what it is made from. */
export function PageMarkdown() {
  const { permalink } = useDoc().metadata;
  const files = useDescriptionFiles();
  return (
    <p className="reference__markdown">
      <a href={markdownUrl(permalink)} data-copy-markdown>
        Copy as Markdown
      </a>
      {files.map(({ name, href }) => (
        <a key={name} href={href}>
          OpenAPI {name}
        </a>
      ))}
      <Assistants markdown={markdownUrl(permalink)} />
    </p>
  );
}
