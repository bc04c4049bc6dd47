import { slugsFor, versionList } from "../../../config/site";
import {
  DescriptionError,
  type SourceLocation,
  type SiteVersion,
  loadDescription,
  toPointer,
  walk,
} from "../../../description";
import type { Description } from "../../../description";
import { planPages, schemaPointer } from "../../../pages/plan";
import type { TextPart } from "../../description/fault";
import { linksOf } from "../../description/links/markdown";
import { markdownTexts } from "../../description/links/texts";
import { createLocator } from "../../description/place";

/** A URL in a description, in a text or a field. */
export interface DescribedLink {
  url: string;
  pointer: string;
  part?: TextPart;
}

/** The description that pages of the reference are generated from. */
export interface DescriptionSource {
  links: DescribedLink[];
  /** Pointers of the parts shown on a page, by the page's URL; nested parts are included. */
  pointers: Map<string, string[]>;
  locate: (pointer: string, part?: TextPart) => SourceLocation;
}

/**
 * Reads the source of a version's pages.
 *
 * @param version a version, whose description's path is relative to the current folder
 * @param route URL of the reference, without a trailing slash
 * @returns undefined if the description is invalid
 */
export async function readDescriptionSource(
  { name, location, folder }: SiteVersion,
  route: string,
): Promise<DescriptionSource | undefined> {
  try {
    const { description, locate } = await loadDescription(location);
    const plan = planPages(
      { description, locate },
      route,
      undefined,
      slugsFor(name === undefined ? location : versionList),
      folder,
    );
    const pointers = new Map<string, string[]>();
    const set = (page: string, ...all: string[]) =>
      pointers.set(`${plan.href(page)}/`, all);
    for (const { page, pointer } of plan.operations)
      set(page, pointer, pointer.replace(/\/[^/]+$/, ""));
    for (const { page, tag } of plan.tags)
      set(page, `/tags/${String(description.tags?.indexOf(tag) ?? 0)}`);
    for (const { page, name } of plan.schemas) set(page, schemaPointer(name));
    set(plan.infoPage, "/info");
    return {
      links: describedLinks(description),
      pointers,
      locate: createLocator(locate),
    };
  } catch (error) {
    if (error instanceof DescriptionError) return undefined;
    throw error;
  }
}

/** Lists every URL that a description shows to readers. */
export function describedLinks(description: Description): DescribedLink[] {
  const links: DescribedLink[] = markdownTexts(description).flatMap(
    ({ pointer, text }) =>
      linksOf(text).flatMap(({ kind, target, part }) =>
        kind === "link" || kind === "image"
          ? [{ url: target, pointer, part }]
          : [],
      ),
  );
  walk(
    description,
    (object, position, keys) => {
      for (const field of fields[position] ?? []) {
        const url = object[field];
        if (typeof url === "string")
          links.push({ url, pointer: toPointer([...keys, field]) });
      }
    },
    "description",
  );
  return links;
}

const fields: Record<string, string[]> = {
  info: ["termsOfService"],
  contact: ["url"],
  license: ["url"],
  externalDocs: ["url"],
};
