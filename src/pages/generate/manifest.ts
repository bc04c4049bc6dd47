import type { PagePlan } from "../plan";

/** The pages of the reference, published as `/api-manifest.json`. */
export interface Manifest {
  title: string;
  /** Version of the API. */
  version: string;
  /** URL of the API's page, below the site's base URL, as are all URLs here. */
  url: string;
  /** URL of the changelog, if there is one. */
  changelog?: string;
  operations: (ManifestPage & {
    operationId: string;
    method: string;
    path: string;
    statuses: string[];
  })[];
  schemas: (ManifestPage & { name: string })[];
  tags: { name: string; url: string }[];
}

export interface ManifestPage {
  url: string;
  /** Anchors of its parameters, properties, responses and sections. */
  anchors: string[];
}

/**
 * Returns the manifest of a plan, ordered by name to keep differences small.
 *
 * @param anchors the ids on each page, by the page's name
 */
export function manifestOf(
  plan: PagePlan,
  anchors: ReadonlyMap<string, readonly string[]>,
): Manifest {
  const { info } = plan.description;
  const url = (page: string) => `${plan.href(page)}/`;
  const anchorsAt = (page: string) => [...new Set(anchors.get(page))].sort();
  return {
    title: info.title,
    version: info.version,
    url: url(plan.infoPage),
    ...(plan.changelog && { changelog: url(plan.changelog.page) }),
    operations: plan.operations
      .map(({ operationId, method, path, page, operation }) => ({
        operationId,
        method,
        path,
        url: url(page),
        statuses: Object.keys(operation.responses ?? {}).sort(),
        anchors: anchorsAt(page),
      }))
      .sort(by(({ operationId }) => operationId)),
    schemas: plan.schemas
      .map(({ name, page }) => ({
        name,
        url: url(page),
        anchors: anchorsAt(page),
      }))
      .sort(by(({ name }) => name)),
    tags: plan.tags
      .map(({ tag: { name }, page }) => ({ name, url: url(page) }))
      .sort(by(({ name }) => name)),
  };
}

/** Writes a manifest as JSON with one line for each page, so that differences are readable. */
export function manifestText(manifest: Manifest): string {
  const fields = Object.entries(manifest).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((entry) => JSON.stringify(entry)).join(",\n")}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

function by<T>(key: (item: T) => string) {
  return (a: T, b: T) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
