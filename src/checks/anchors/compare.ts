import type { Manifest, ManifestPage } from "../../pages/generate/manifest";
import type { Redirect } from "../../redirects/redirects";

/** A URL that no longer exists. */
export interface Vanished {
  url: string;
  /** Its likely new URL, if one can be guessed. */
  guess: string | undefined;
}

/**
 * Finds URLs and anchors of an older manifest that a newer one lacks and that are not redirected.
 */
export function vanishedUrls(
  older: Manifest,
  newer: Manifest,
  redirects: readonly Redirect[],
): Vanished[] {
  const moved = new Set(redirects.map(({ from }) => from));
  const now = new Map(pagesOf(newer).map((page) => [page.url, page]));
  return pagesOf(older).flatMap((page): Vanished[] => {
    const successor = now.get(page.url);
    if (!successor)
      return moved.has(page.url)
        ? []
        : [{ url: page.url, guess: guessPage(page, newer) }];
    const anchors = new Set(successor.anchors);
    return page.anchors
      .filter((anchor) => !anchors.has(anchor))
      .map((anchor) => ({
        url: `${page.url}#${anchor}`,
        guess: guessAnchor(successor, anchor),
      }))
      .filter(({ url }) => !moved.has(url) && !isBelow(url, moved));
  });
}

interface AnyPage extends ManifestPage {
  /** What the page is about, independent of its name. */
  subject?: string;
}

function pagesOf(manifest: Manifest): AnyPage[] {
  const { url, changelog, operations, schemas, tags } = manifest;
  return [
    { url, anchors: [] },
    ...(changelog === undefined ? [] : [{ url: changelog, anchors: [] }]),
    ...operations.map(({ method, path, ...page }) => ({
      ...page,
      subject: `${method} ${path}`,
    })),
    ...schemas,
    ...tags.map((tag) => ({ url: tag.url, anchors: [] })),
  ];
}

/** Finds a renamed operation by its method and path. */
function guessPage(page: AnyPage, newer: Manifest): string | undefined {
  if (page.subject === undefined) return undefined;
  return newer.operations.find(
    ({ method, path }) => `${method} ${path}` === page.subject,
  )?.url;
}

/** Returns the nearest ancestor that still exists. */
function guessAnchor(page: ManifestPage, anchor: string): string {
  const anchors = new Set(page.anchors);
  const parts = anchor.split(/(?=[.:])/);
  for (let length = parts.length - 1; length > 0; length--) {
    const parent = parts.slice(0, length).join("");
    if (anchors.has(parent)) return `${page.url}#${parent}`;
  }
  return page.url;
}

/** Returns whether a parent is redirected, which also covers its properties. */
function isBelow(url: string, moved: Set<string>): boolean {
  const [page = "", anchor = ""] = url.split("#");
  const parts = anchor.split(/(?=[.:])/);
  return parts.some((_, length) =>
    moved.has(`${page}#${parts.slice(0, length).join("")}`),
  );
}
