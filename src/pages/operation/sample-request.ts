import { requestStandIns } from "../../credentials/stand-ins";
import type { Description, OperationEntry } from "../../description";
import { serverUrl } from "../../request/server";
import { sampleRequest } from "../../request/sampleRequest";
import { writeCurl } from "../../request/samples/languages";

/** Returns a request to an operation as a cURL command, if one can be written. */
export function curlOf(
  description: Description,
  { path, method }: OperationEntry,
): string | undefined {
  const credentials = requestStandIns(description, path, method);
  const sample = sampleRequest(description, path, method, credentials);
  return sample && writeCurl(sample.request, sample.context);
}

/** Returns the path of an operation's server without a trailing slash; undefined if it has none. */
export function basePathOf(
  { servers }: Description,
  { operation }: OperationEntry,
): string | undefined {
  const [server] = operation.servers ?? servers ?? [];
  try {
    const url = serverUrl(server ?? { url: "/" }, "https://example.com");
    return new URL(url).pathname.replace(/\/$/, "") || undefined;
  } catch {
    // Not a usable URL.
    return undefined;
  }
}
