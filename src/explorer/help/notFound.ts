import { isRecord } from "../../description/model/record";
import { headerOf } from "../../request/headerOf";
import type { ReceivedResponse } from "../../request/receive";

export interface NotFound {
  response: ReceivedResponse;
  url: string;
  /** Whether path parameters identify an object. */
  namesObject: boolean;
  apiRoot: string;
  /** The account that sent the request, if known. */
  account: string | undefined;
  /** When the same URL last succeeded in this visit, and for which account. */
  earlier?: { at: number; account: string | undefined } | undefined;
}

/**
 * Explains a 404 as far as it is known: whether the API or a proxy responded, whether a page of
 * results is out of range, and whether the object was found before.
 */
export function explainNotFound(found: NotFound): string {
  const { response, namesObject, apiRoot, account, earlier } = found;
  const json = readJson(response);
  if (json === undefined) {
    const type = headerOf(response, "content-type") ?? "no media type";
    return `This 404 does not come from the API: its body is ${type.split(";")[0] ?? ""}, not JSON. Check the server's URL: the API is probably not at ${apiRoot}.`;
  }
  if (earlier) {
    const when = new Date(earlier.at).toLocaleTimeString();
    const whose =
      earlier.account === undefined ? "" : ` for ${earlier.account}`;
    return earlier.account !== account && account !== undefined
      ? `It existed at ${when}${whose}. Either ${account} is not allowed to view it, or it has been deleted since.`
      : `It existed at ${when}${whose}: it has probably been deleted since.`;
  }
  const page = pageBeyond(found.url, json);
  if (page !== undefined) return page;
  if (namesObject) {
    const who = account === undefined ? "this account" : account;
    return `The API responded. Either the object does not exist, or ${who} is not allowed to view it: the API does not tell which, to keep other users' objects private.`;
  }
  return "The API responded, but has nothing at this path. The server may run a different version than this description.";
}

/** Detects an out-of-range page of results, as Django REST framework reports it. */
function pageBeyond(url: string, json: unknown): string | undefined {
  const page = new URL(url).searchParams.get("page");
  const detail = isRecord(json) ? json["detail"] : undefined;
  return page !== null && typeof detail === "string" && /page/i.test(detail)
    ? `There is no page ${page}: it is past the end of the results.`
    : undefined;
}

function readJson(response: ReceivedResponse): unknown {
  if (!/[/+]json\b/i.test(headerOf(response, "content-type") ?? ""))
    return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(response.bytes));
  } catch {
    return undefined;
  }
}
