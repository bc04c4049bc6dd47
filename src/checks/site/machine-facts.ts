/** What a page has, as the manifest lists it. */
export interface PageFactsOfManifest {
  anchors: readonly string[];
  statuses?: readonly string[];
  method?: string;
  path?: string;
}

/**
 * The facts of a page that its Markdown does not name: parameters, properties, statuses, method and
 * path.
 *
 * @param schemas names of schemas: branches of a union have them as ids, and other titles
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

/** The name that an anchor of a parameter or property is of; other places have none. */
function nameOf(anchor: string): string | undefined {
  const parameter = /^(?:path|query|header|cookie)\.(.+)$/.exec(anchor)?.[1];
  if (parameter !== undefined) return parameter;
  const isMediaType = /:[\w.+*-]+\/[\w.+*-]+$/.test(anchor);
  if (isMediaType) return undefined;
  const property = /\.([^.]+)$/.exec(anchor)?.[1]?.replace(/(\[\])+$/, "");
  return property === "*" || property === "" ? undefined : property;
}
