import { masked, placements } from "../credentials/placements";
import type { Alternative } from "../credentials/requirements";
import type { Credential } from "../credentials/types";
import type { Method, Parameter } from "../description/types";
import { buildRequest, ParameterError } from "../request/build";
import type { BuiltRequest, ParameterValues } from "../request/types";

export interface Composition {
  path: string;
  method: Method;
  parameters: Parameter[];
  accepted: Alternative[];
  accept: string;
  apiRoot: string;
  values: ParameterValues;
  credentials: readonly Credential[];
}

export interface Composed {
  /** The request with the reader's credentials, when it can be built. */
  request?: BuiltRequest;
  /** The same with stand-ins for secrets. */
  maskedRequest?: BuiltRequest;
  /** The address as far as it is filled in. */
  preview: string;
  /** What keeps the request from being built. */
  problem?: ParameterError;
  /** The alternative that the request meets; undefined when none is met. */
  alternative?: Alternative;
}

/**
 * Builds the request on the screen from the reader's input. Credentials join only where the
 * operation asks for their scheme, and only on the origin that they belong to.
 */
export function composeRequest(input: Composition): Composed {
  const { apiRoot, accepted, credentials } = input;
  const { origin } = new URL(apiRoot);
  const find = (scheme: string) =>
    credentials.find(
      (one) => one.scheme === scheme && one.apiOrigin === origin,
    );
  const alternative = accepted
    .filter((schemes) => schemes.every(({ name }) => find(name)))
    .sort((a, b) => b.length - a.length)[0];
  const used = (alternative ?? []).flatMap(({ name, scheme }) => {
    const credential = find(name);
    return credential ? [{ credential, scheme }] : [];
  });
  const build = (mask: boolean) =>
    buildRequest({
      ...input,
      server: apiRoot,
      placements: used.flatMap(({ credential, scheme }) =>
        placements(mask ? masked(credential) : credential, scheme, apiRoot),
      ),
    });
  const preview = apiRoot.replace(/\/$/, "") + input.path;
  try {
    const maskedRequest = build(true);
    return {
      request: build(false),
      maskedRequest,
      preview: maskedRequest.url,
      alternative,
    };
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return { preview, problem: error, alternative };
  }
}
