import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";

/** A guide as Markdown. */
export interface Guide {
  title: string;
  description: string;
  /** Its file below the folder of static files: its URL with `.md`. */
  file: string;
  text: string;
}

/**
 * The guides of a folder, in the order of their names, the first page first; none where there is no
 * such folder.
 *
 * @param route where they are served, below the site's base: `docs/guides`
 */
export async function guideFiles(
  folder: string,
  route: string,
): Promise<Guide[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const guides = await Promise.all(
    names
      .filter((name) => name.endsWith(".md"))
      .sort((a, b) => Number(b === index) - Number(a === index))
      .map(async (name) =>
        guideFile(name, await readFile(path.join(folder, name), "utf8"), route),
      ),
  );
  return guides;
}

const index = "index.md";

function guideFile(name: string, source: string, route: string): Guide {
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
  return {
    ...{ title, description },
    file: isIndex ? `${route}.md` : `${route}/${name}`,
    text: `# ${title}\n\n${text}\n`,
  };
}
