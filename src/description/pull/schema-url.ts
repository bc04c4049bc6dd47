import path from "node:path";
import { fail } from "../diagnostic";
import { isUrl } from "../load/read";

/**
 * The URL of the schema that an authentik instance gives of itself.
 *
 * @param location an instance's root, also below a path; the URL of a schema or a file's path is
 * taken as it is
 * @throws DescriptionError when a password stands in the URL: it would be shown
 */
export function schemaUrl(location: string): string {
  if (!isUrl(location) || !URL.canParse(location)) return location;
  const url = new URL(location);
  if (url.username || url.password)
    throw fail(
      { file: url.origin },
      "The URL must not hold a user name or a password.",
      "Put a token into the environment variable AUTHENTIK_TOKEN.",
    );
  const isSchema =
    /\/schema\/?$|\.(json|ya?ml)$/i.test(url.pathname) || url.search !== "";
  if (isSchema) return url.href;
  const root = url.origin + url.pathname.replace(/\/*$/, "/");
  return `${root}api/v3/schema/?format=json`;
}

/** The name under which a schema is kept: its host's, or its file's. */
export function pulledName(location: string): string {
  const name = isUrl(location)
    ? new URL(location).host
    : path.parse(location).name;
  return `${name.replaceAll(/[^\w.-]+/g, "-")}.json`;
}
