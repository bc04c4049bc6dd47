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

/** A URL in a description: in a text, or in a field of its own. */
export interface DescribedLink {
  url: string;
  pointer: string;
  part?: TextPart;
}

/** What the pages of a reference are made from. */
export interface DescriptionSource {
  links: DescribedLink[];
  /** Pointers of what a page is about, by the page's URL; what stands below them is on it. */
  pointers: Map<string, string[]>;
  locate: (pointer: string, part?: TextPart) => SourceLocation;
}

/**
 * Reads where the pages of a version come from.
 *
 * @param version with the path of its description from the present folder
 * @param route URL of the reference, without a slash at its end
 * @returns nothing when the description cannot be used
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

/** Every URL that a description names to its readers. */
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
