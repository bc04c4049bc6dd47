/** The facts of a page, according to the manifest. */
export interface PageFactsOfManifest {
  anchors: readonly string[];
  statuses?: readonly string[];
  method?: string;
  path?: string;
}

/**
 * Returns the facts of a page that its Markdown lacks: parameters, properties, status codes, method
 * and path.
 *
 * @param schemas names of schemas, which are anchors of alternatives but not in the Markdown
 */
export function missingFacts(
  markdown: string,
  { anchors, statuses = [], method, path }: PageFactsOfManifest,
  schemas: ReadonlySet<string>,
): string[] {
  const endpoint =
    method === undefined || path === undefined
      ? []
      : [`${method.toUpperCase()} ${path}`];
  return [
    ...endpoint.filter((text) => !markdown.includes(text)),
    ...statuses.filter((status) => !markdown.includes(`### ${status}\n`)),
    ...anchors.filter((anchor) => {
      const name = nameOf(anchor);
      return (
        name !== undefined &&
        !schemas.has(name) &&
        !markdown.includes(`\`${name}\``)
      );
    }),
  ];
}

/** Returns the name in the anchor of a parameter or property; undefined for other anchors. */
function nameOf(anchor: string): string | undefined {
  const parameter = /^(?:path|query|header|cookie)\.(.+)$/.exec(anchor)?.[1];
  if (parameter !== undefined) return parameter;
  const isMediaType = /:[\w.+*-]+\/[\w.+*-]+$/.test(anchor);
  if (isMediaType) return undefined;
  const property = /\.([^.]+)$/.exec(anchor)?.[1]?.replace(/(\[\])+$/, "");
  return property === "*" || property === "" ? undefined : property;
}
