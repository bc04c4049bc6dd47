import path from "node:path";
import { fail } from "../diagnostic";
import { isUrl } from "../load/read";

/**
 * Returns the URL of an authentik instance's own schema.
 *
 * @param location an instance's root, which may have a path; the URL of a schema or a file's path
 *   is returned unchanged
 * @throws DescriptionError if the URL contains a password, which would be displayed
 */
export function schemaUrl(location: string): string {
  if (!isUrl(location) || !URL.canParse(location)) return location;
  const url = new URL(location);
  if (url.username || url.password)
    throw fail(
      { file: url.origin },
      "The URL must not contain a user name or a password.",
      "Put a token into the environment variable AUTHENTIK_TOKEN.",
    );
  const isSchema =
    /\/schema\/?$|\.(json|ya?ml)$/i.test(url.pathname) || url.search !== "";
  if (isSchema) return url.href;
  const root = url.origin + url.pathname.replace(/\/*$/, "/");
  return `${root}api/v3/schema/?format=json`;
}

/** Returns the file name for a schema: its host or its own file name. */
export function pulledName(location: string): string {
  const name = isUrl(location)
    ? new URL(location).host
    : path.parse(location).name;
  return `${name.replaceAll(/[^\w.-]+/g, "-")}.json`;
}
