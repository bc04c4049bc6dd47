import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import type { Assistant } from "../../config/site-config";
import { promptUrl } from "./prompt-url";

/** Links that open the page in an AI assistant; readers can turn them off for all pages. */
export function Assistants({ markdown }: { markdown: string }) {
  const { siteConfig } = useDocusaurusContext();
  const assistants = (siteConfig.customFields?.["assistants"] ??
    []) as Assistant[];
  if (assistants.length === 0) return null;
  const url = siteConfig.url + markdown;
  return (
    <>
      <span className="assistants">
        {assistants.map((assistant) => (
          <a
            key={assistant.name}
            href={promptUrl(assistant, url)}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            Open in {assistant.name}
          </a>
        ))}
        <button type="button" className="clean-btn" data-assistants-toggle="">
          Hide assistants
        </button>
      </span>
      <button
        type="button"
        className="clean-btn assistants-off"
        data-assistants-toggle=""
      >
        Show assistants
      </button>
    </>
  );
}
