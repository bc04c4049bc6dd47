import type { Manifest, ManifestPage } from "../../pages/generate/manifest";
import type { Redirect } from "../../redirects/redirects";

/** A URL that was there and is not any more. */
export interface Vanished {
  url: string;
  /** Where it seems to have gone, as far as that can be guessed. */
  guess: string | undefined;
}

/** URLs and anchors of an older manifest that a newer one does not have and nobody redirects. */
export function vanishedUrls(
  older: Manifest,
  newer: Manifest,
  redirects: readonly Redirect[],
): Vanished[] {
  const moved = new Set(redirects.map(({ from }) => from));
  const now = new Map(pagesOf(newer).map((page) => [page.address, page]));
  return pagesOf(older).flatMap((page): Vanished[] => {
    const successor = now.get(page.address);
    if (!successor)
      return moved.has(page.address)
        ? []
        : [{ url: page.address, guess: guessPage(page, newer) }];
    const anchors = new Set(successor.anchors);
    return page.anchors
      .filter((anchor) => !anchors.has(anchor))
      .map((anchor) => ({
        url: `${page.address}#${anchor}`,
        guess: guessAnchor(successor, anchor),
      }))
      .filter(({ url }) => !moved.has(url) && !isBelow(url, moved));
  });
}

interface AnyPage extends ManifestPage {
  /** What a page is about, whatever it is called. */
  subject?: string;
}

function pagesOf(manifest: Manifest): AnyPage[] {
  const { address, changelog, operations, schemas, tags } = manifest;
  return [
    { address, anchors: [] },
    ...(changelog === undefined ? [] : [{ address: changelog, anchors: [] }]),
    ...operations.map(({ method, path, ...page }) => ({
      ...page,
      subject: `${method} ${path}`,
    })),
    ...schemas,
    ...tags.map((tag) => ({ address: tag.address, anchors: [] })),
  ];
}

/** An operation that was renamed keeps its method and path. */
function guessPage(page: AnyPage, newer: Manifest): string | undefined {
  if (page.subject === undefined) return undefined;
  return newer.operations.find(
    ({ method, path }) => `${method} ${path}` === page.subject,
  )?.address;
}

/** The nearest thing around it that is still there. */
function guessAnchor(page: ManifestPage, anchor: string): string {
  const anchors = new Set(page.anchors);
  const parts = anchor.split(/(?=[.:])/);
  for (let length = parts.length - 1; length > 0; length--) {
    const parent = parts.slice(0, length).join("");
    if (anchors.has(parent)) return `${page.address}#${parent}`;
  }
  return page.address;
}

/** A redirect of an object serves for what was inside of it. */
function isBelow(url: string, moved: Set<string>): boolean {
  const [page = "", anchor = ""] = url.split("#");
  const parts = anchor.split(/(?=[.:])/);
  return parts.some((_, length) =>
    moved.has(`${page}#${parts.slice(0, length).join("")}`),
  );
}
