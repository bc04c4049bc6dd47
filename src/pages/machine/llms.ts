import { apiTitle } from "../overview/info-page";
import { plainText } from "../../page/markdown/nodes";
import type { PagePlan } from "../plan";
import type { Guide } from "./guide-files";
import { markdownFile } from "./markdown-files";

/** With more operations than this, the index names their tags, whose pages list them. */
const mostOperations = 300;

/** Characters that one part of all texts may have. */
const longestPart = 400_000;

/**
 * `llms.txt`: what the site has, each with the URL of its Markdown.
 *
 * @param baseUrl path of the site, with a slash at both ends
 * @param parts the files of all texts
 * @see https://llmstxt.org/
 */
export function llmsIndex(
  plan: PagePlan,
  guides: readonly Guide[],
  baseUrl: string,
  parts: readonly string[],
): string {
  const { info } = plan.description;
  const link = (title: string, file: string, text = "") =>
    `- [${title}](${baseUrl}${file})${text && `: ${text}`}`;
  const page = (title: string, name: string, text?: string) =>
    link(title, markdownFile(plan, name), text);
  const isShort = plan.operations.length <= mostOperations;
  const about = plainText(info.description);
  return `${[
    `# ${apiTitle(info)}`,
    ...(about ? [`> ${about}`] : []),
    section("Overview", [
      page("Overview", plan.infoPage, `version ${info.version}`),
      ...(plan.changelog ? [page("Changelog", plan.changelog.page)] : []),
      page("Everything from A to Z", plan.indexPage),
      ...plan.indexes.map((entry) =>
        page(entry.title, entry.page, entry.about),
      ),
    ]),
    section(
      "Guides",
      guides.map(({ title, file, description }) =>
        link(title, file, description),
      ),
    ),
    ...plan.tags.map(({ title, page: name, tag, operations }) =>
      section(title, [
        page(
          title,
          name,
          plainText(tag.description) ||
            `${String(operations.length)} operations`,
        ),
        ...(isShort
          ? operations.map((entry) =>
              page(
                entry.title,
                entry.page,
                `${entry.method.toUpperCase()} ${entry.path}`,
              ),
            )
          : []),
      ]),
    ),
    section("Files", [
      link("OpenAPI description, JSON", "openapi.json"),
      link("OpenAPI description, YAML", "openapi.yaml"),
      link("All operations, JSON", indexJsonFile),
      ...parts.map((file, at) =>
        link(`All pages, part ${String(at + 1)}`, file),
      ),
    ]),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

/** Name of the file that lists all operations. */
export const indexJsonFile = "index.json";

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `## ${title}\n\n${lines.join("\n")}` : "";
}

/** All texts in as few files as their limit allows, in their order; `llms-full.txt` is the first. */
export function fullTexts(texts: readonly string[]): Map<string, string> {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last === undefined || last.length + text.length > longestPart)
      parts.push(text);
    else parts[parts.length - 1] = `${last}\n---\n\n${text}`;
  }
  return new Map(
    parts.map((text, at) => [
      at === 0 ? "llms-full.txt" : `llms-full-${String(at + 1)}.txt`,
      text,
    ]),
  );
}
