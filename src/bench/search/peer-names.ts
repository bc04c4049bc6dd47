import type { SearchSource } from "../../search/build/source";

/**
 * Returns a function that finds this site's page for a peer's result: an operation by its id, or by
 * its method and path, a schema or tag by its name, and a URL of this site by its page.
 */
export function pageNamer(source: SearchSource): (result: string) => string {
  const byId = new Map(source.operations.map(({ id, page }) => [id, page]));
  const byPath = new Map(
    source.operations.flatMap(({ method, path, page }) => [
      [`${method}${path}`, page],
      // RapiDoc's ids have no braces.
      [`${method}${path.replace(/[{}]/g, "-")}`, page],
    ]),
  );
  const schemas = new Map(
    source.schemas.map(({ title, page }) => [plain(title), page]),
  );
  const tags = new Map(
    source.tags.map(({ title, page }) => [plain(title), page]),
  );
  return (result) => {
    const [url = ""] = result.split("#");
    const own = /^\/docs\/(?:.*\/reference|guides)\/(.*?)\/?$/.exec(url)?.[1];
    if (own !== undefined) return own;
    const id = /operation\/([^/]+)$/.exec(result)?.[1];
    const [, method, path] =
      /(?:^|\/)(get|post|put|patch|delete|head|options)-?(\/.*)$/i.exec(
        result,
      ) ?? [];
    const schema = /models?\/([^/]+)$/.exec(result)?.[1];
    const tag = /tag\/([^/]+)$/.exec(result)?.[1];
    return (
      (id !== undefined && byId.get(id)) ||
      (method !== undefined &&
        byPath.get(method.toLowerCase() + (path ?? ""))) ||
      (schema !== undefined && schemas.get(plain(schema))) ||
      (tag !== undefined && tags.get(plain(tag))) ||
      result
    );
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, "");
}
