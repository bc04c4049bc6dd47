import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { markdownUrl } from "./markdown-files";

/** A guide as Markdown. */
export interface Guide {
  title: string;
  description: string;
  /** Its file below the folder of static files: its URL with `.md`. */
  file: string;
  text: string;
}

/** Where guides are, and what their links lead to. */
export interface GuideRoutes {
  /** Where they are served, below the site's base: `docs/guides`. */
  route: string;
  /** URL of the reference below the site's base, with a slash at both ends. */
  reference: string;
  /** Path of the site, with a slash at both ends. */
  baseUrl: string;
}

/**
 * The guides of a folder, in the order of their names, the first page first; none where there is no
 * such folder. Their links lead to Markdown, as those of the reference do.
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
  // The first page is one folder further up than its sources.
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
