import { isRecord } from "../../description/model/record";
import type { Parameter } from "../../description/model/types";
import type { ReceivedResponse } from "../../request/receive";
import { parameterKey } from "../../request/parameters";
import type { ParameterValues } from "../../request/types";
import { listOf } from "./subjects";

export interface PageFacts {
  body: unknown;
  headers: ReceivedResponse["headers"];
  /** The URL of the request. */
  url: string;
  parameters: Parameter[];
}

/** The next page of a list of results. */
export interface NextPage {
  /** Query parameter values that request the next page, by key. */
  values: ParameterValues;
  /** The total number of results, if the response contains it. */
  total: number | undefined;
}

/**
 * Returns the next page of results: from a URL in the response (`Link`, `next` or `links.next`), a
 * page number, a cursor, or an offset.
 *
 * @returns undefined if there is no next page, or the response does not say.
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function nextPage(facts: PageFacts): NextPage | undefined {
  const { body } = facts;
  const total = totalOf(facts);
  const values =
    byUrl(linkHeader(facts) ?? nextUrl(body), facts) ??
    byNumber(facts) ??
    byCursor(facts) ??
    byOffset(facts, total);
  return values && { values, total };
}

const record = (value: unknown): Record<string, unknown> =>
  isRecord(value) ? value : {};

/** Returns the parts of a body that may describe its paging. */
const metaOf = (body: unknown): Record<string, unknown>[] => {
  const whole = record(body);
  return [
    ...["pagination", "meta", "page", "paging", "page_info"].map((name) =>
      record(whole[name]),
    ),
    whole,
  ];
};

function find<Value>(
  body: unknown,
  names: string[],
  is: (value: unknown) => value is Value,
): Value | undefined {
  for (const part of metaOf(body))
    for (const name of names) {
      const value = part[name];
      if (is(value)) return value;
    }
  return undefined;
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;
const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "";

function totalOf({ body, headers }: PageFacts): number | undefined {
  const header = headers.find(([name]) =>
    /^(x-total-count|x-total|total-count)$/i.test(name),
  )?.[1];
  if (header !== undefined && /^\d+$/.test(header)) return Number(header);
  return find(
    body,
    ["count", "total", "total_count", "totalCount", "total_results"],
    isCount,
  );
}

function linkHeader({ headers }: PageFacts): string | undefined {
  const link = headers.find(([name]) => name.toLowerCase() === "link")?.[1];
  return link
    ?.split(/,\s*(?=<)/)
    .map((one) => /^\s*<([^>]*)>(.*)$/.exec(one))
    .find((match) => /;\s*rel="?[^";]*\bnext\b/i.test(match?.[2] ?? ""))?.[1];
}

function nextUrl(body: unknown): string | undefined {
  const whole = record(body);
  const links = record(whole["links"] ?? whole["_links"]);
  const { href } = record(links["next"]);
  return [whole["next"], links["next"], href, whole["@odata.nextLink"]]
    .filter(isText)
    .find((text) => /^(https?:\/\/|\/|\?)/.test(text));
}

/** Returns the query of a URL with the same path, as parameter values. */
function byUrl(
  next: string | undefined,
  { url, parameters }: PageFacts,
): ParameterValues | undefined {
  if (next === undefined || !URL.canParse(next, url)) return undefined;
  const [there, here] = [new URL(next, url), new URL(url)];
  if (there.pathname !== here.pathname) return undefined;
  const changed = [...there.searchParams].filter(
    ([name, value]) => here.searchParams.get(name) !== value,
  );
  const isKnown = changed.every(([name]) => has(parameters, name));
  return changed.length > 0 && isKnown
    ? Object.fromEntries(changed.map(([name, value]) => [keyOf(name), value]))
    : undefined;
}

const keyOf = (name: string) => parameterKey({ in: "query", name });
const has = (parameters: Parameter[], name: string) =>
  parameters.some((one) => one.in === "query" && one.name === name);

/** By page number: the next one in the body, or this one plus one while there are more. */
function byNumber({
  body,
  url,
  parameters,
}: PageFacts): ParameterValues | undefined {
  const name = ["page", "page_number", "pageNumber", "p"].find((one) =>
    has(parameters, one),
  );
  if (name === undefined) return undefined;
  const next = find(body, ["next", "next_page", "nextPage"], isCount);
  // authentik returns 0 on the last page.
  if (next !== undefined) return next > 0 ? { [keyOf(name)]: next } : undefined;
  const pages = find(
    body,
    ["total_pages", "totalPages", "pages", "last_page", "num_pages"],
    isCount,
  );
  const current =
    find(body, ["current", "current_page", "currentPage", "page"], isCount) ??
    Number(new URL(url).searchParams.get(name) ?? 1);
  return pages !== undefined && current < pages
    ? { [keyOf(name)]: current + 1 }
    : undefined;
}

function byCursor({
  body,
  parameters,
}: PageFacts): ParameterValues | undefined {
  const cursor = find(
    body,
    [
      ...["next_cursor", "nextCursor", "next_page_token", "nextPageToken"],
      ...["next_token", "nextToken", "cursor", "continuation", "end_cursor"],
    ],
    isText,
  );
  const name = [
    ...["cursor", "page_token", "pageToken", "next_token", "nextToken"],
    ...["starting_after", "after", "continuation", "continue"],
  ].find((one) => has(parameters, one));
  return cursor === undefined || name === undefined
    ? undefined
    : { [keyOf(name)]: cursor };
}

function byOffset(
  { body, url, parameters }: PageFacts,
  total: number | undefined,
): ParameterValues | undefined {
  const name = ["offset", "skip", "start"].find((one) => has(parameters, one));
  const length = listOf(body)?.items.length ?? 0;
  if (name === undefined || length === 0 || total === undefined)
    return undefined;
  const offset = Number(new URL(url).searchParams.get(name) ?? 0) + length;
  return offset < total ? { [keyOf(name)]: offset } : undefined;
}
