import { apiTitle } from "../overview/info-page";
import { plainText } from "../../page/markdown/nodes";
import type { PagePlan } from "../plan";
import type { Guide } from "./guide-files";
import { markdownFile } from "./markdown-files";

/** Above this number of operations, the index lists only tags, whose pages list the operations. */
const mostOperations = 300;

/** Maximum number of characters in one part of all texts. */
const longestPart = 400_000;

/**
 * Writes `llms.txt`: a list of the site's pages with the URLs of their Markdown.
 *
 * @param baseUrl path of the site, with a slash at both ends
 * @param parts the files with all texts, by name
 * @see https://llmstxt.org/
 */
export function llmsIndex(
  plan: PagePlan,
  guides: readonly Guide[],
  baseUrl: string,
  parts: ReadonlyMap<string, string>,
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
      page("All pages from A to Z", plan.indexPage),
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
          : [
              link(
                `OpenAPI description of ${title}`,
                `reference-data/tags/${name}.json`,
              ),
            ]),
      ]),
    ),
    section("Files", [
      link("OpenAPI description, JSON", "openapi.json"),
      link("OpenAPI description, YAML", "openapi.yaml"),
      link(
        "All operations, JSON",
        indexJsonFile,
        "id, method, path and title of each, and where its Markdown and OpenAPI description are",
      ),
      ...[...parts].map(([file, text], at) =>
        link(`All pages, part ${String(at + 1)}`, file, extentOf(text)),
      ),
    ]),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

/** Name of the file that lists all operations. */
export const indexJsonFile = "index.json";

/** Says which pages are in a part of all texts: "List users to Get a token". */
function extentOf(part: string): string {
  const titles = part
    .split(between)
    .map((text) => /^# (.*)$/m.exec(text)?.[1] ?? "");
  const [first = ""] = titles;
  const last = titles.at(-1) ?? "";
  return first === last ? first : `${first} to ${last}`;
}

/** What stands between two pages in a part. */
const between = "\n---\n\n";

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `## ${title}\n\n${lines.join("\n")}` : "";
}

/**
 * Joins all texts into as few files as the limit allows, in order, beginning with `llms-full.txt`.
 */
export function fullTexts(texts: readonly string[]): Map<string, string> {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last === undefined || last.length + text.length > longestPart)
      parts.push(text);
    else parts[parts.length - 1] = last + between + text;
  }
  return new Map(
    parts.map((text, at) => [
      at === 0 ? "llms-full.txt" : `llms-full-${String(at + 1)}.txt`,
      text,
    ]),
  );
}
