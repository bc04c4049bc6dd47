import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { markdownUrl } from "./markdown-files";

/** A guide as Markdown. */
export interface Guide {
  title: string;
  description: string;
  /** Its file below the static folder: its URL with `.md`. */
  file: string;
  text: string;
}

/** Where guides are served, and what their links resolve to. */
export interface GuideRoutes {
  /** Their route below the site's base URL: `docs/guides`. */
  route: string;
  /** URL of the reference below the site's base URL, with a slash at both ends. */
  reference: string;
  /** Path of the site, with a slash at both ends. */
  baseUrl: string;
}

/**
 * Reads the guides of a folder, ordered by name with the index first; returns none if the folder
 * does not exist. Like those of the reference, their links point to Markdown.
 */
export async function guideFiles(
  folder: string,
  routes: GuideRoutes,
): Promise<Guide[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const guides = await Promise.all(
    names
      .filter((name) => name.endsWith(".md"))
      .sort((a, b) => Number(b === index) - Number(a === index))
      .map(async (name) =>
        guideFile(
          name,
          await readFile(path.join(folder, name), "utf8"),
          routes,
        ),
      ),
  );
  return guides;
}

const index = "index.md";

function guideFile(
  name: string,
  source: string,
  { route, reference, baseUrl }: GuideRoutes,
): Guide {
  const [whole = "", front = ""] = /^---\n(.*?)\n---\n/s.exec(source) ?? [];
  const { title = name, description = "" } = (parse(front) ?? {}) as Partial<
    Record<string, string>
  >;
  const body = source.slice(whole.length).trim();
  const isIndex = name === index;
  // The URL of the first page is one folder above its source.
  const text = isIndex
    ? body.replace(/\]\(\.\//g, `](${path.posix.basename(route)}/`)
    : body;
  const linked = text.replace(
    /\]\((\/[^)\s]*)/g,
    (_, to: string) => `](${markdownUrl(to, reference, baseUrl)}`,
  );
  return {
    ...{ title, description },
    file: isIndex ? `${route}.md` : `${route}/${name}`,
    text: `# ${title}\n\n${linked}\n`,
  };
}
