import { useDoc } from "@docusaurus/plugin-content-docs/client";
import useBaseUrl from "@docusaurus/useBaseUrl";
import clsx from "clsx";
import type { PropsWithChildren } from "react";
import { operationsRoute } from "../../config/routes";
import { PageMarkdown } from "./PageMarkdown";

/**
 * The content of a reference page; beside an operation's stands the place for the explorer. It comes
 * first, because on narrow screens it follows the title.
 *
 * @param html the content, when it has been rendered already
 */
export function ReferencePage({
  children,
  html,
}: PropsWithChildren<{ html: string | undefined }>) {
  const { metadata, frontMatter } = useDoc();
  const {
    api,
    hide_send_button: hideSend,
    hide_explorer: hideExplorer,
  } = frontMatter as {
    api?: string;
    hide_send_button?: boolean;
    hide_explorer?: boolean;
  };
  const page = metadata.id.split("/").at(-1) ?? "";
  const descriptionUrl = useBaseUrl(`${operationsRoute}/${page}.json`);
  return (
    <div className={clsx("reference", api && "reference--operation")}>
      {api && !hideExplorer && (
        <aside
          className="reference__explorer"
          aria-label="Explorer"
          data-explorer={descriptionUrl}
          data-hide-send={hideSend ? "" : undefined}
        >
          <p className="reference__invitation">
            <button
              type="button"
              className="button button--primary"
              data-explorer-open
            >
              Try it
            </button>{" "}
            Fill in the parameters, sign in and send the request.
          </p>
        </aside>
      )}
      <PageMarkdown />
      {html === undefined ? (
        <div className="reference__content">{children}</div>
      ) : (
        <div
          className="reference__content"
          dangerouslySetInnerHTML={{ __html: html }}
        />
      )}
    </div>
  );
}
