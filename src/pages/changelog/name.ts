import {
  type ChangeFacts,
  type Description,
  type Resources,
  isAuthentik,
  applyResources,
  listOperations,
} from "../../description";
import { routeOf } from "../versions/route";
import type { NamedOperation } from "./types";

/**
 * Gives titles and resources to the operations of a changelog, including removed ones.
 *
 * @param like the description of a version, which provides the API's name and the titles of tags
 */
export function nameOperations(
  { operations }: ChangeFacts,
  like: Description,
  resources: Resources | undefined,
  tagTitle: (name: string) => string,
): NamedOperation[] {
  const paths: NonNullable<Description["paths"]> = {};
  for (const { method, path, operationId, tag } of operations)
    paths[path] = {
      ...paths[path],
      [method]: { operationId, ...(tag !== undefined && { tags: [tag] }) },
    };
  const bare = { openapi: like.openapi, info: like.info, paths };
  const named =
    resources && isAuthentik(like) ? applyResources(bare, resources) : bare;
  const entries = new Map(
    listOperations(named).map((entry) => [routeOf(entry), entry]),
  );
  return operations.map((fact) => {
    const entry = entries.get(
      routeOf({ ...fact, method: fact.method as "get", isWebhook: false }),
    );
    const group = entry?.operation["x-resource"]?.group;
    const tag = fact.tag === undefined ? undefined : tagTitle(fact.tag);
    return {
      ...fact,
      title: entry?.title ?? fact.operationId,
      resource: [tag, group].filter(Boolean).join(": ") || "Operations",
    };
  });
}
