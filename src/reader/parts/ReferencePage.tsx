import { useDoc } from "@docusaurus/plugin-content-docs/client";
import Head from "@docusaurus/Head";
import useBaseUrl from "@docusaurus/useBaseUrl";
import clsx from "clsx";
import type { PropsWithChildren } from "react";
import { changelogFeed, operationsRoute } from "../../config/routes";
import { type VersionLink, VersionMenu } from "./VersionMenu";

/**
 * The content of a reference page, laid out by `arrange`. An operation's page has the URL of the
 * operation's description, for parts that load later.
 *
 * @param html the content, if it is already rendered
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
