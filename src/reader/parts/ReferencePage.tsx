import { useDoc } from "@docusaurus/plugin-content-docs/client";
import useBaseUrl from "@docusaurus/useBaseUrl";
import clsx from "clsx";
import type { PropsWithChildren } from "react";
import { operationsRoute } from "../../config/routes";

/**
 * The content of a reference page, as `arrange` has laid it out. An operation's says where the
 * description of just this operation is, for those of its parts that are loaded later.
 *
 * @param html the content, when it has been rendered already
 */
export function ReferencePage({
  children,
  html,
}: PropsWithChildren<{ html: string | undefined }>) {
  const { metadata, frontMatter } = useDoc();
  const { api, hide_send_button: hideSend } = frontMatter as {
    api?: string;
    hide_send_button?: boolean;
  };
  const page = metadata.id.split("/").at(-1) ?? "";
  const descriptionUrl = useBaseUrl(`${operationsRoute}/${page}.json`);
  const attributes = {
    className: clsx("reference", api && "reference--operation"),
    "data-description": api ? descriptionUrl : undefined,
    "data-hide-send": hideSend ? "" : undefined,
  };
  return html === undefined ? (
    <div {...attributes}>{children}</div>
  ) : (
    <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
