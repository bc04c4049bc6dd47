import type { ProbeResult } from "../../request/probe";
import { isProduct, product } from "../product";

export interface ProbeReport {
  /** Whether requests from this page can reach the API. */
  isUsable: boolean;
  /** The result and, if there is a problem, how to solve it. */
  text: string;
}

/**
 * Reports the result of probing a server at `probeOperation`.
 *
 * @param origin the page's origin.
 */
export function reportProbe(
  found: ProbeResult,
  apiRoot: string,
  origin: string,
): ProbeReport {
  const host = new URL(apiRoot).origin;
  switch (found.kind) {
    case "open":
      return isProduct(found.json)
        ? { isUsable: true, text: `${host} responds to this page.` }
        : {
            isUsable: false,
            text:
              `${host} responds, but not as ${product.name ? `${product.name}'s API` : "the described API"} does: ${found.status}, ` +
              `${found.mediaType || "no media type"}, at ${apiRoot}. Check that the URL is ` +
              `complete; ${product.name ?? "the API"} may be served below a path.`,
          };
    case "closed":
      return {
        isUsable: false,
        text:
          `${host} responds, but its API does not let pages of ${origin} read its responses (CORS). ` +
          `${product.name ? `${product.name} has no setting for that. ` : ""}Serve these pages on its own origin, or let the ` +
          `reverse proxy in front of it add "Access-Control-Allow-Origin: ${origin}" ` +
          'and "Access-Control-Allow-Headers: authorization, content-type" for ' +
          `${new URL(apiRoot).pathname} and respond ` +
          "to OPTIONS requests. Until then, use the code shown below in a terminal.",
      };
    case "unreachable":
      return {
        isUsable: false,
        text:
          `${host} cannot be reached from this page. A page cannot see whether its name, the network, ` +
          `its certificate or a policy against other sites is the reason; "curl -i ${apiRoot}" in a ` +
          "terminal can. If that gets a response, the host blocks pages of other sites.",
      };
    case "insecure":
      return {
        isUsable: false,
        text:
          `${host} is plain http on another computer, which browsers do not let pages request. ` +
          "Use its https URL.",
      };
  }
}
