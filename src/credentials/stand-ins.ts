import type { Description, Method } from "../description/model/types";
import type { AuthParameter } from "../request/types";
import { standIns } from "./authParameters";
import { alternatives } from "./requirements";

/** Returns placeholders for the credentials of an operation's first alternative. */
export function requestStandIns(
  description: Description,
  path: string,
  method: Method,
): AuthParameter[] {
  const [schemes = []] = alternatives(description, path, method);
  return schemes.flatMap(({ scheme }) => standIns(scheme));
}
