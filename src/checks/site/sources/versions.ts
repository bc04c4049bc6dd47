import { docsRoute, referencePath } from "../../../config/routes";
import { type SiteVersion, fromRoot, siteVersions } from "../../../description";
import { type DescriptionSource, readDescriptionSource } from "./description";

const reference = `/${docsRoute}/${referencePath}`;

/** Returns a function that recognizes pages of versions other than the default one. */
export function olderPages(
  versions: readonly SiteVersion[],
): (pathname: string) => boolean {
  const roots = versions.flatMap(({ folder }) =>
    folder ? [`${reference}/${folder}/`] : [],
  );
  return (pathname) => roots.some((root) => pathname.startsWith(root));
}

/**
 * Returns a function that finds the description of a page of the reference; each is read only when
 * needed.
 *
 * @param root folder of the project
 * @param spec a description or a list of versions
 */
export function versionSources(
  root: string,
  spec: string,
): (pathname: string) => Promise<DescriptionSource | undefined> {
  const read = new Map<string, Promise<DescriptionSource | undefined>>();
  return async (pathname) => {
    const versions = siteVersions(spec, { root });
    const version =
      versions.find(
        ({ folder }) =>
          folder && pathname.startsWith(`${reference}/${folder}/`),
      ) ?? versions[0];
    if (!version) return undefined;
    const { folder, location } = version;
    const source =
      read.get(folder) ??
      readDescriptionSource(
        { folder, location: fromRoot(root, location) },
        reference,
      );
    read.set(folder, source);
    return source;
  };
}
