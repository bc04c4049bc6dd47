import { isRecord } from "../../description/model/record";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { Parameter } from "../../description/model/types";
import { headerOf } from "../../request/headerOf";
import type { ReceivedResponse } from "../../request/receive";
import type { ParameterValues } from "../../request/types";
import { nextPage } from "./paging";
import { jsonOf } from "./received";
import { listOf } from "./subjects";

export interface Collected {
  status: "running" | "over";
  count: number;
  total: number | undefined;
  /** A progress message, or why collecting ended. */
  text: string;
  /** All results in one response; absent while collecting. */
  response?: ReceivedResponse;
}

interface Collection {
  response: ReceivedResponse;
  body: unknown;
  url: string;
  parameters: Parameter[];
  /** The number of results to stop at. */
  limit: number;
  ask: (
    values: ParameterValues,
    signal: AbortSignal,
  ) => Promise<{ response: ReceivedResponse; url: string }>;
  signal: AbortSignal;
  onProgress: (collected: Collected) => void;
}

/**
 * Requests the pages after the first, one by one, until there are no more, the limit is reached,
 * the reader stops, or a request fails. Results collected so far are kept in every case.
 */
export async function collectPages(collection: Collection): Promise<Collected> {
  const { response, limit, ask, signal, parameters, onProgress } = collection;
  const items = [...(listOf(collection.body)?.items ?? [])];
  let { body, url } = collection;
  let { headers } = response;
  let pages = 1;
  let why = "";
  let total: number | undefined;
  const values: ParameterValues = {};
  const progress = () => {
    onProgress({
      ...{ status: "running", count: items.length, total },
      text: `${String(items.length)}${total === undefined ? "" : ` of ${String(total)}`} results`,
    });
  };
  for (;;) {
    const next = nextPage({ body, headers, url, parameters });
    total = next?.total ?? total;
    if (!next) break;
    if (items.length >= limit) {
      why = `; the limit is reached`;
      break;
    }
    progress();
    Object.assign(values, next.values);
    try {
      const got = await ask({ ...values }, signal);
      if (signal.aborted) throw new Error("stopped");
      if (got.response.status !== 200) {
        why = `; page ${String(pages + 1)} responded ${String(got.response.status)}${waitOf(got.response)}`;
        break;
      }
      ({ url } = got);
      ({ headers } = got.response);
      body = jsonOf(got.response);
    } catch (error) {
      why = signal.aborted ? "; stopped" : `; ${(error as Error).message}`;
      break;
    }
    pages++;
    const more = listOf(body)?.items ?? [];
    if (more.length === 0) break;
    items.push(...more);
  }
  return {
    ...{ status: "over", count: items.length, total },
    text: `${String(items.length)} results from ${String(pages)} pages${why}`,
    response: together(collection, items),
  };
}

const waitOf = (response: ReceivedResponse) => {
  const wait = headerOf(response, "retry-after");
  return wait === undefined ? "" : ` (retry after ${wait})`;
};

/** Returns the first page with the results of all pages. */
function together(
  { response, body }: Collection,
  items: unknown[],
): ReceivedResponse {
  const list = listOf(body);
  const whole =
    list?.name !== undefined && isRecord(body)
      ? { ...body, [list.name]: items }
      : items;
  return {
    ...response,
    bytes: new TextEncoder().encode(stringifyJson(whole)),
    receivedAt: response.receivedAt + 1,
  };
}
