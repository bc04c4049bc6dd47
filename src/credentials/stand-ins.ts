import type { Description, Method } from "../description/model/types";
import type { AuthParameter } from "../request/types";
import { standIns } from "./authParameters";
import { alternatives } from "./requirements";

/** What stands for the credentials of the first way to be let in, in a request that is nobody's. */
export function requestStandIns(
  description: Description,
  path: string,
  method: Method,
): AuthParameter[] {
  const [schemes = []] = alternatives(description, path, method);
  return schemes.flatMap(({ scheme }) => standIns(scheme));
}
