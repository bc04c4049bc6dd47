import { requestStandIns } from "../../credentials/stand-ins";
import type { Description, OperationEntry } from "../../description";
import { sampleRequest } from "../../request/sampleRequest";
import { curl } from "../../request/samples/curl";

/** A request to an operation as a cURL command, where one can be written. */
export function curlOf(
  description: Description,
  { path, method }: OperationEntry,
): string | undefined {
  const credentials = requestStandIns(description, path, method);
  const sample = sampleRequest(description, path, method, credentials);
  return sample && curl(sample.request);
}
