import path from "node:path";
import { parse } from "yaml";
import { isRecord } from "../../../description/model/record";
import { listFiles } from "../../../pages/generate/synchronize";
import { readIfThere } from "./text-file";

/** A page written by hand. */
export interface Guide {
  file: string;
  /** Its URL, below the site's base URL. */
  route: string;
  /** The text, with front matter replaced by spaces to keep offsets valid. */
  body: string;
}

/**
 * Reads the Markdown files of a folder with the URLs that Docusaurus gives them.
 *
 * @param route URL of the folder, with slashes at both ends
 * @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter
 */
export async function readGuides(
  folder: string,
  route: string,
): Promise<Guide[]> {
  const names = await listFiles(folder);
  return names.flatMap((name) => {
    if (!/\.mdx?$/.test(name) || /(^|\/)_/.test(name)) return [];
    const file = path.join(folder, name);
    const text = readIfThere(file) ?? "";
    const [head = ""] = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/.exec(text) ?? [];
    const blank = head.replace(/[^\r\n]/g, " ");
    return [
      {
        file,
        route: routeOf(name, frontMatter(head), route),
        body: blank + text.slice(head.length),
      },
    ];
  });
}

function routeOf(
  name: string,
  { slug, id }: { slug?: unknown; id?: unknown },
  route: string,
): string {
  const parts = name
    .replace(/\.mdx?$/, "")
    .split("/")
    .map(withoutNumber);
  const last = typeof id === "string" ? id : (parts.pop() ?? "");
  if (typeof id === "string") parts.pop();
  const folder = route + parts.map((part) => `${part}/`).join("");
  if (typeof slug === "string")
    return withSlash(
      new URL(slug, `http://host${folder}`).pathname,
      slug,
      route,
    );
  const isIndex = /^(index|readme)$/i.test(last) || last === parts.at(-1);
  return isIndex ? folder : `${folder}${last}/`;
}

/** Resolves a slug with a leading slash against the route of all guides. */
function withSlash(pathname: string, slug: string, route: string): string {
  const whole = slug.startsWith("/") ? route + slug.slice(1) : pathname;
  return `${whole}/`.replace(/\/+/g, "/");
}

/** Removes a number prefix: `01-first.md` is served as `first`. */
function withoutNumber(part: string): string {
  return part.replace(/^\d+\s*[-_.]+\s*(?=[^\d\s])/, "");
}

function frontMatter(head: string): { slug?: unknown; id?: unknown } {
  try {
    const value: unknown = parse(head.replace(/^---|---$/g, ""));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
