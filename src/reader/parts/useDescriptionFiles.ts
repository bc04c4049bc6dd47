import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { useBaseUrlUtils } from "@docusaurus/useBaseUrl";
import { operationsRoute } from "../../config/routes";

/** A file with the OpenAPI description of what the page documents. */
export interface DescriptionFile {
  name: string;
  /** Media type. */
  type: string;
  href: string;
}

/**
 * Returns the page's OpenAPI description as JSON and YAML, if the page documents an operation or a
 * tag.
 */
export function useDescriptionFiles(): DescriptionFile[] {
  const { metadata, frontMatter } = useDoc();
  const { withBaseUrl } = useBaseUrlUtils();
  const {
    api,
    is_tag: isTag,
    hide_markdown: isHtmlOnly,
  } = frontMatter as {
    api?: unknown;
    is_tag?: boolean;
    hide_markdown?: boolean;
  };
  if (isHtmlOnly || !(api || isTag)) return [];
  const file = `${operationsRoute}/${isTag ? "tags/" : ""}${metadata.id}`;
  return [
    {
      name: "JSON",
      type: "application/json",
      href: withBaseUrl(`${file}.json`),
    },
    {
      name: "YAML",
      type: "application/yaml",
      href: withBaseUrl(`${file}.yaml`),
    },
  ];
}
