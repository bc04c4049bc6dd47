import { useDoc } from "@docusaurus/plugin-content-docs/client";
import Head from "@docusaurus/Head";
import useBaseUrl from "@docusaurus/useBaseUrl";
import clsx from "clsx";
import type { PropsWithChildren } from "react";
import { operationsRoute } from "../../config/routes";
import { type VersionLink, VersionMenu } from "./VersionMenu";

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
    versions,
    canonical,
  } = frontMatter as {
    api?: string;
    hide_send_button?: boolean;
    hide_explorer?: boolean;
    versions?: VersionLink[];
    canonical?: string;
  };
  const descriptionUrl = useBaseUrl(`${operationsRoute}/${metadata.id}.json`);
  const canonicalUrl = useBaseUrl(canonical, { absolute: true });
  return (
    <>
      {canonical && (
        <Head>
          <link rel="canonical" href={canonicalUrl} />
        </Head>
      )}
      {versions && <VersionMenu versions={versions} />}
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
        {html === undefined ? (
          <div className="reference__content">{children}</div>
        ) : (
          <div
            className="reference__content"
            dangerouslySetInnerHTML={{ __html: html }}
          />
        )}
      </div>
    </>
  );
}
