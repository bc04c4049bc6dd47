import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { escapeMarkup } from "../../config/escape-markup";
import { drawPictures } from "./draw";
import { type Picture, pictureSize, pictureSvg } from "./svg";

export interface PictureOptions {
  /** The site's absolute URL with a trailing slash; pictures need absolute URLs. */
  site: string;
  baseUrl: string;
  siteTitle: string;
  /** Color of the bar at the top of each picture. */
  color: string;
  /** Folder with the pictures drawn earlier. */
  cache: string;
}

/** Folder of the pictures, relative to the site's base URL. */
const folderName = "img/social";

/** Name of the picture for pages without their own. */
const siteName = "site";

interface OperationLine {
  title: string;
  method: string;
  path: string;
  /** The page's pathname. */
  page: string;
}

/**
 * Adds a social picture with its title, method and path to each operation of a built site, and a
 * general one to the other pages.
 *
 * @param folder the built site
 * @param pages pathnames, relative to the base URL, of pages that get the general picture
 * @returns the number of pictures
 */
export async function addPictures(
  folder: string,
  pages: readonly string[],
  options: PictureOptions,
): Promise<number> {
  const { baseUrl, siteTitle, color, cache, site } = options;
  const operations = await readOperations(folder);
  const nameOf = ({ page }: OperationLine) =>
    page.slice(baseUrl.length).replace(/\/$/, "");
  const byName = new Map<string, Picture>([
    [siteName, { title: siteTitle, site: "API reference" }],
    ...operations.map((one): [string, Picture] => [
      nameOf(one),
      {
        ...{ title: one.title, method: one.method, path: one.path },
        site: siteTitle,
      },
    ]),
  ]);
  const drawn = await drawPictures(
    new Map([...byName].map(([name, one]) => [name, pictureSvg(one, color)])),
    cache,
  );
  for (const [name, png] of drawn) {
    const file = path.join(folder, folderName, `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, png);
  }
  for (const page of pages) {
    const picture = byName.get(page);
    const name = picture ? page : siteName;
    const alt = picture?.title ?? siteTitle;
    const url = `${site}${folderName}/${name}.png`;
    await insert(path.join(folder, page, "index.html"), tagsOf(url, alt));
  }
  return drawn.size;
}

/** Reads the operations of a built site; empty if the site publishes no index for programs. */
async function readOperations(folder: string): Promise<OperationLine[]> {
  const file = path.join(folder, "index.json");
  if (!existsSync(file)) return [];
  const { operations } = JSON.parse(await readFile(file, "utf8")) as {
    operations: OperationLine[];
  };
  return operations;
}

/**
 * Returns a picture's meta tags.
 * @see https://ogp.me/#structured
 */
function tagsOf(url: string, alt: string): string {
  const property = (name: string, content: string) =>
    `<meta property="og:${name}" content="${escapeMarkup(content)}">`;
  return [
    property("image", url),
    property("image:width", String(pictureSize.width)),
    property("image:height", String(pictureSize.height)),
    property("image:alt", alt),
  ].join("");
}

/**
 * Inserts tags into a page's head.
 * @throws Error if the page has no head
 */
async function insert(file: string, tags: string): Promise<void> {
  const html = await readFile(file, "utf8");
  const end = html.indexOf("</head>");
  if (end === -1) throw new Error(`${file} has no head to put a picture into.`);
  await writeFile(file, html.slice(0, end) + tags + html.slice(end));
}
