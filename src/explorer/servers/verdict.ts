import type { Reach } from "../../request/reach";
import { isProduct, product } from "../product";

export interface Verdict {
  /** Whether requests from this page will be answered by the API. */
  isGood: boolean;
  /** What was found, and the way out where there is one. */
  text: string;
}

/**
 * What to tell the reader about a server that was asked at `probePath`.
 *
 * @param origin of the page.
 */
export function verdict(
  found: Reach,
  apiRoot: string,
  origin: string,
): Verdict {
  const host = new URL(apiRoot).origin;
  const { name = "the described" } = product;
  switch (found.kind) {
    case "open":
      return isProduct(found.json)
        ? { isGood: true, text: `${host} answers this page.` }
        : {
            isGood: false,
            text:
              `Something answers at ${host}, but not as ${name}'s API does: ${found.status}, ` +
              `${found.mediaType || "no media type"}, at ${apiRoot}. Look whether the address is ` +
              `complete; ${name} may live below a path.`,
          };
    case "closed":
      return {
        isGood: false,
        text:
          `${host} answers, but its API does not let pages of ${origin} read the answers. ` +
          `${product.name ? `${product.name} has no setting for that: serve` : "Serve"} these pages below its own address, or ` +
          `let the reverse proxy in front of it add "Access-Control-Allow-Origin: ${origin}" ` +
          'and "Access-Control-Allow-Headers: authorization, content-type" for ' +
          `${new URL(apiRoot).pathname} and answer ` +
          "OPTIONS requests. Until then, use the code shown below in a terminal.",
      };
    case "unreachable":
      return {
        isGood: false,
        text:
          `${host} does not answer this page. Whether its name, the network, its certificate or a ` +
          `rule against other sites is the reason, a page cannot see; "curl -i ${apiRoot}" in a ` +
          "terminal can: if that is answered, the host keeps pages of other sites out.",
      };
    case "insecure":
      return {
        isGood: false,
        text:
          `${host} is plain http on another computer, which browsers keep pages from asking. ` +
          "Use its https address.",
      };
  }
}
