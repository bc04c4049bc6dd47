import { useDoc } from "@docusaurus/plugin-content-docs/client";
import Head from "@docusaurus/Head";
import useBaseUrl from "@docusaurus/useBaseUrl";
import clsx from "clsx";
import type { PropsWithChildren } from "react";
import { changelogFeed, operationsRoute } from "../../config/routes";
import { type VersionLink, VersionMenu } from "./VersionMenu";

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
  const {
    api,
    hide_send_button: hideSend,
    versions,
    canonical,
    feed,
  } = frontMatter as {
    api?: string;
    hide_send_button?: boolean;
    versions?: VersionLink[];
    canonical?: string;
    feed?: boolean;
  };
  const descriptionUrl = useBaseUrl(`${operationsRoute}/${metadata.id}.json`);
  const canonicalUrl = useBaseUrl(canonical, { absolute: true });
  const feedUrl = useBaseUrl(`/${changelogFeed}`);
  const attributes = {
    className: clsx("reference", api && "reference--operation"),
    "data-description": api ? descriptionUrl : undefined,
    "data-hide-send": hideSend ? "" : undefined,
  };
  return (
    <>
      {canonical && (
        <Head>
          <link rel="canonical" href={canonicalUrl} />
        </Head>
      )}
      {feed && (
        <Head>
          <link
            rel="alternate"
            type="application/atom+xml"
            title="Changelog"
            href={feedUrl}
          />
        </Head>
      )}
      {versions && <VersionMenu versions={versions} />}
      {html === undefined ? (
        <div {...attributes}>{children}</div>
      ) : (
        <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </>
  );
}
