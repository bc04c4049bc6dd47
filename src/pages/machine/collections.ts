import { requestStandIns } from "../../credentials/stand-ins";
import type { Description, OperationEntry } from "../../description";
import { brunoCollection } from "../../request/exports/bruno";
import {
  type RequestCollection,
  variablesOf,
} from "../../request/exports/collection";
import { collectionRequest } from "../../request/exports/collectionRequest";
import { postmanCollection } from "../../request/exports/postman";
import { serverUrl } from "../../request/server";
import type { PagePlan } from "../plan";
import type { TagEntry } from "../tags";

/** File names of the collections with all operations of a version. */
export const postmanFile = "postman_collection.json";
export const brunoFile = "bruno_collection.json";

/** Returns the file names of the collections with the operations of a tag. */
export const tagCollections = ({ page }: Pick<TagEntry, "page">) => ({
  postman: `collections/${page}.${postmanFile}`,
  bruno: `collections/${page}.${brunoFile}`,
});

/**
 * Returns Postman and Bruno collections, by file name: one of all operations, grouped by tag, and
 * one for each tag. Variables hold the base URL and the credentials.
 */
export function collectionFiles(plan: PagePlan): Map<string, string> {
  const { description, operations } = plan;
  const tags = plan.tags.filter((entry) => entry.operations.length > 0);
  const { title } = description.info;
  const tagged = tags.map((entry) => ({
    entry,
    folder: {
      title: entry.title,
      requests: requestsOf(description, entry.operations),
    },
  }));
  const known = new Set(tags.flatMap((entry) => entry.operations));
  const untagged = requestsOf(
    description,
    operations.filter((entry) => !known.has(entry)),
  );
  const all = collection(description, title, [
    ...tagged.map(({ folder }) => folder),
    ...(untagged.length > 0 ? [{ requests: untagged }] : []),
  ]);
  return new Map([
    [postmanFile, `${postmanCollection(all)}\n`],
    [brunoFile, `${brunoCollection(all)}\n`],
    ...tagged.flatMap(({ entry, folder: { requests } }) => {
      const files = tagCollections(entry);
      const own = collection(description, `${title}: ${entry.title}`, [
        { requests },
      ]);
      return [
        [files.postman, `${postmanCollection(own)}\n`] as const,
        [files.bruno, `${brunoCollection(own)}\n`] as const,
      ];
    }),
  ]);
}

function collection(
  { servers = [] }: Description,
  name: string,
  folders: RequestCollection["folders"],
): RequestCollection {
  return { name, folders, variables: variablesOf(folders, rootOf(servers[0])) };
}

function rootOf(server = { url: "/" }): string {
  try {
    return serverUrl(server, "https://example.com");
  } catch {
    // No usable URL: the user fills it in.
    return "";
  }
}

function requestsOf(
  description: Description,
  operations: readonly OperationEntry[],
) {
  return operations.flatMap(({ path, method, title, isWebhook }) => {
    if (isWebhook) return [];
    const credentials = requestStandIns(description, path, method);
    const request = collectionRequest(
      description,
      { path, method, title },
      credentials,
    );
    return request ? [request] : [];
  });
}
