import type { Result } from "../../search/match/results";
import type { Docs } from "./docs";

/** Maximum number of results per group; a model pays for each. */
const maxInGroup = 8;

/** Searches the docs and returns text: a line per result, below the title of its group. */
export async function searchDocs(docs: Docs, query: string): Promise<string> {
  const search = await docs.search();
  const groups = search.find(query);
  if (groups.length === 0)
    return `Nothing was found for "${query}". Try fewer or other words, or a path.`;
  const names = namesByPath(docs);
  return groups
    .map(({ title, results }) =>
      [
        `## ${title}`,
        ...results.slice(0, maxInGroup).map((one) => lineOf(one, names)),
      ].join("\n"),
    )
    .join("\n\n");
}

function lineOf(
  { title, method, detail, url }: Result,
  names: ReadonlyMap<string, string>,
): string {
  const [path = "", anchor] = url.split("#");
  const name = names.get(path) ?? `page ${path}`;
  const what =
    method === undefined ? detail : `${method.toUpperCase()} ${detail}`;
  const at = anchor === undefined ? "" : `, at #${decodeURIComponent(anchor)}`;
  return `- ${title}${what && `: ${what}`} (${name}${at})`;
}

/** Returns the names by which tools request pages, keyed by path. */
function namesByPath({ manifest }: Docs): Map<string, string> {
  return new Map([
    ...manifest.operations.map(
      ({ url, operationId }) => [url, `operation ${operationId}`] as const,
    ),
    ...manifest.schemas.map(
      ({ url, name }) => [url, `schema ${name}`] as const,
    ),
  ]);
}
