import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { markdownUrl } from "../../config/routes";
import { Assistants } from "./Assistants";
import { useDescriptionFiles } from "./useDescriptionFiles";

/** Links to the page's Markdown, copied on click, and to the OpenAPI descriptions. */
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
