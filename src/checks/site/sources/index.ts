import path from "node:path";
import {
  docsRoute,
  generatedStaticDir,
  referencePath,
} from "../../../config/routes";
import type { SourceLocation } from "../../../description";
import { listFiles } from "../../../pages/generate/synchronize";
import { resolveUrl } from "../url";
import type { PageFacts } from "../page-facts";
import type { SiteIndex } from "../site-index";
import { versionSources } from "./versions";
import { readGuides } from "./guides";
import { asOnPage, writtenIds, writtenLinks } from "./markdown";
import { placesOfWords, positionAt, readIfThere } from "./text-file";

/** Finds the source of parts of a built site. Files are read only when needed. */
export interface Sources {
  /** Returns every source of a URL on a page; the built page itself if none is known. */
  ofLink(
    page: PageFacts,
    link: { url: string; offset: number; isOutsideContent?: boolean },
  ): Promise<SourceLocation[]>;
  /** Returns the source of a page. */
  ofPage(page: PageFacts): Promise<SourceLocation>;
  /** Returns the second location of an id. */
  ofId(page: PageFacts, id: string, offset: number): Promise<SourceLocation>;
  /** Returns the source of a URL in a style sheet or another file of the site. */
  inFile(file: string, url: string, offset: number): Promise<SourceLocation>;
  /** Returns a location in a file of the built site. */
  built(file: string, offset: number): SourceLocation;
}

const reference = `/${docsRoute}/${referencePath}`;
const guidesRoute = `/${docsRoute}/guides/`;
const layout = ["docusaurus.config.ts", "sidebars.ts"];

/** @param root folder of the project, which contains the sources */
export function createSources(
  root: string,
  spec: string,
  site: SiteIndex,
): Sources {
  const guides = once(() =>
    readGuides(path.join(root, "docs/guides"), guidesRoute),
  );
  const descriptionOf = versionSources(root, spec);
  const scripts = once(() =>
    ownFiles(["src/home", "src/theme"], /\.(tsx|mdx?)$/),
  );
  const styles = once(() => ownFiles(["src", "static"], /\.css$/));

  return { ofLink, ofPage, ofId, inFile, built };

  async function ofLink(
    page: PageFacts,
    link: { url: string; offset: number; isOutsideContent?: boolean },
  ): Promise<SourceLocation[]> {
    const places = link.isOutsideContent
      ? inLayout(link.url)
      : [
          ...(await inGuide(page, link.url)),
          ...(await inDescription(page, link.url)),
        ];
    if (places.length > 0) return places;
    const copied = copiedFrom(page.file);
    if (copied)
      return [{ file: copied.file, ...positionAt(copied.text, link.offset) }];
    const written =
      page.path === "/" ? await inScripts(link.url) : inLayout(link.url);
    if (written.length > 0) return written;
    if (link.url.startsWith("#")) return [await ofPage(page)];
    return [built(page.file, link.offset)];
  }

  async function ofPage(page: PageFacts): Promise<SourceLocation> {
    const guide = (await guides()).find(({ route }) => route === page.path);
    if (guide) return { file: guide.file, line: 1, column: 1 };
    if (page.path.startsWith(`${reference}/`)) {
      const source = await descriptionOf(page.path);
      const [pointer] = source?.pointers.get(page.path) ?? [];
      if (source && pointer !== undefined) return source.locate(pointer);
    }
    return copiedFrom(page.file)
      ? { file: copiedFrom(page.file)?.file ?? "", line: 1, column: 1 }
      : built(page.file, 0);
  }

  async function ofId(
    page: PageFacts,
    id: string,
    offset: number,
  ): Promise<SourceLocation> {
    const guide = (await guides()).find(({ route }) => route === page.path);
    const again = guide && writtenIds(guide, id).at(1);
    if (again) return again;
    const copied = copiedFrom(page.file);
    if (copied)
      return { file: copied.file, ...positionAt(copied.text, offset) };
    return guide || page.path.startsWith(`${reference}/`)
      ? ofPage(page)
      : built(page.file, offset);
  }

  async function inFile(
    file: string,
    url: string,
    offset: number,
  ): Promise<SourceLocation> {
    const copied = copiedFrom(file);
    if (copied)
      return { file: copied.file, ...positionAt(copied.text, offset) };
    if (file.endsWith(".css"))
      for (const name of await styles()) {
        const text = readIfThere(path.join(root, name)) ?? "";
        const [place] = placesOfWords(name, text, [url]);
        if (place) return place;
      }
    return built(file, offset);
  }

  async function inGuide(
    page: PageFacts,
    url: string,
  ): Promise<SourceLocation[]> {
    const all = await guides();
    const guide = all.find(({ route }) => route === page.path);
    if (!guide) return [];
    const wanted = key(url, page.path);
    const isEmpty = url === "" || url === "#";
    const found = writtenLinks(guide).flatMap(({ written, place }) =>
      written === url ||
      (!isEmpty && key(asOnPage(written, guide, all), page.path) === wanted)
        ? [place]
        : [],
    );
    return found.length > 0
      ? found
      : placesOfWords(guide.file, guide.body, spellings(url));
  }

  async function inDescription(
    page: PageFacts,
    url: string,
  ): Promise<SourceLocation[]> {
    if (!page.path.startsWith(`${reference}/`)) return [];
    const source = await descriptionOf(page.path);
    if (!source) return [];
    const wanted = key(url, page.path);
    const same = source.links.filter(
      (link) => key(link.url, page.path) === wanted,
    );
    const own = same.filter(({ pointer }) =>
      source.pointers
        .get(page.path)
        ?.some((above) => pointer.startsWith(`${above}/`)),
    );
    const places = (own.length > 0 ? own : same).map(({ pointer, part }) =>
      source.locate(pointer, part),
    );
    if (places.length > 0) return places;
    const isGenerated = key(url, page.path).startsWith(reference);
    return isGenerated ? [await ofPage(page)] : [];
  }

  /** Normalizes a URL for comparison: without the base URL and a trailing slash. */
  function key(url: string, page: string): string {
    const target = resolveUrl(url, page, site.url);
    if (target.kind === "inside")
      return `${target.path.replace(/\/$/, "")}#${target.fragment}`;
    return target.kind === "outside" ? url.replace(/\/$/, "") : url;
  }

  function inLayout(url: string): SourceLocation[] {
    return layout.flatMap((file) =>
      placesOfWords(
        file,
        readIfThere(path.join(root, file)) ?? "",
        spellings(url),
      ),
    );
  }

  async function inScripts(url: string): Promise<SourceLocation[]> {
    return (await scripts()).flatMap((file) =>
      placesOfWords(
        file,
        readIfThere(path.join(root, file)) ?? "",
        spellings(url),
      ),
    );
  }

  /**
   * Lists the possible spellings of a URL in a configuration: with and without base URL and slash.
   */
  function spellings(url: string): string[] {
    const { baseUrl } = site.url;
    const below = url.startsWith(baseUrl) ? url.slice(baseUrl.length - 1) : url;
    return [url, below].flatMap((one) => [
      one,
      one.replace(/\/(?=#|\?|$)/, ""),
      one.replace(/^\//, ""),
    ]);
  }

  function copiedFrom(
    file: string,
  ): { file: string; text: string } | undefined {
    for (const folder of ["static", generatedStaticDir]) {
      const name = path.join(folder, file);
      const text = readIfThere(path.join(root, name));
      if (text !== undefined) return { file: name, text };
    }
    return undefined;
  }

  function built(file: string, offset: number): SourceLocation {
    const fullPath = path.join(site.folder, file);
    return {
      file: fullPath,
      ...positionAt(readIfThere(fullPath) ?? "", offset),
    };
  }

  async function ownFiles(folders: string[], names: RegExp): Promise<string[]> {
    const lists = folders.map(async (folder) =>
      (await listFiles(path.join(root, folder)))
        .filter((name) => names.test(name))
        .map((name) => path.join(folder, name)),
    );
    return (await Promise.all(lists)).flat();
  }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
