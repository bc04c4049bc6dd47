import type { ProbeResult } from "../../request/probe";
import { isConfig } from "../authentik";

export interface ProbeReport {
  /** Whether requests from this page will be answered by an authentik. */
  isUsable: boolean;
  /** What was found, and the way out where there is one. */
  text: string;
}

/**
 * What to tell the reader about a server that was asked at `probeOperation`.
 *
 * @param origin of the page.
 */
export function reportProbe(
  found: ProbeResult,
  apiRoot: string,
  origin: string,
): ProbeReport {
  const host = new URL(apiRoot).origin;
  switch (found.kind) {
    case "open":
      return isConfig(found.json)
        ? { isUsable: true, text: `${host} answers this page.` }
        : {
            isUsable: false,
            text:
              `Something answers at ${host}, but not as authentik's API does: ${found.status}, ` +
              `${found.mediaType || "no media type"}, at ${apiRoot}. Look whether the address is ` +
              "complete; authentik may live below a path.",
          };
    case "closed":
      return {
        isUsable: false,
        text:
          `${host} answers, but its API does not let pages of ${origin} read the answers. ` +
          "authentik has no setting for that: serve these pages below its own address, or " +
          `let the reverse proxy in front of it add "Access-Control-Allow-Origin: ${origin}" ` +
          'and "Access-Control-Allow-Headers: authorization, content-type" for /api/v3/ and answer ' +
          "OPTIONS requests. Until then, use the code shown below in a terminal.",
      };
    case "unreachable":
      return {
        isUsable: false,
        text:
          `${host} does not answer this page. Whether its name, the network, its certificate or a ` +
          `rule against other sites is the reason, a page cannot see; "curl -i ${apiRoot}" in a ` +
          "terminal can: if that is answered, the host keeps pages of other sites out.",
      };
    case "insecure":
      return {
        isUsable: false,
        text:
          `${host} is plain http on another computer, which browsers keep pages from asking. ` +
          "Use its https address.",
      };
  }
}
