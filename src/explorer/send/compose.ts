import {
  csrfParameter,
  authParameters,
  masked,
} from "../../credentials/authParameters";
import type {
  Alternative,
  RequiredScheme,
} from "../../credentials/requirements";
import type { Credential } from "../../credentials/types";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { Method, Parameter } from "../../description/model/types";
import { buildRequest, ParameterError } from "../../request/build";
import { credentialPlaceholders } from "../../request/placeholders";
import { parameterKey } from "../../request/parameters";
import type {
  AuthParameter,
  Body,
  BuiltRequest,
  ParameterValues,
} from "../../request/types";
import { csrf } from "../product";

export interface Composition {
  path: string;
  method: Method;
  parameters: Parameter[];
  accept: string;
  apiRoot: string;
  values: ParameterValues;
  body?: Body | undefined;
  /** The input with placeholders for secret values; `server` only if it contains secrets. */
  masked: {
    values: ParameterValues;
    body?: Body | undefined;
    server?: string;
    /** The placeholders for the reader's secret values. */
    placeholders?: readonly string[];
  };
  /** The chosen alternative. */
  alternative: Alternative;
  credentials: readonly Credential[];
  /** The page's cookies, for a session's CSRF token. */
  cookies: string;
}

export interface Used {
  credential: Credential;
  required: RequiredScheme;
}

export interface Composed {
  /** The request to send. */
  request?: BuiltRequest;
  /**
   * The request to show as code: the same, except for a session's cookie, which the page cannot
   * read.
   */
  shown?: BuiltRequest;
  /** The shown request with placeholders for all secrets. */
  masked?: BuiltRequest;
  /** The URL with the values filled in so far and secrets masked. */
  preview: string;
  /** Why the request cannot be built. */
  problem?: Error;
  used: Used[];
  /** Whether a header contains a secret that the browser would also send to a redirect's target. */
  holdsKey: boolean;
  /** Schemes of the alternative for which the reader has no credential. */
  lacking: RequiredScheme[];
}

/**
 * Builds the request from the reader's input. A credential is added only if the chosen alternative
 * has its scheme and the URL has its origin.
 */
export function composeRequest(input: Composition): Composed {
  const { apiRoot, alternative, credentials, method } = input;
  const { origin } = new URL(apiRoot);
  const used: Used[] = [];
  const lacking: RequiredScheme[] = [];
  for (const required of alternative) {
    const credential = credentials.find(
      (one) => one.scheme === required.name && one.apiOrigin === origin,
    );
    if (credential) used.push({ credential, required });
    else lacking.push(required);
  }
  const build = (
    change: (credential: Credential) => Credential,
    entered: Composition["masked"] = input,
    keepsMissing = true,
  ) =>
    buildRequest({
      ...input,
      server: apiRoot,
      ...entered,
      keepsMissing,
      authParameters: used.flatMap(
        ({ credential, required }): AuthParameter[] => [
          ...authParameters(change(credential), required.scheme, apiRoot),
          ...(credential.secret.kind === "session" && csrf
            ? csrfParameter(csrf, method, input.cookies)
            : []),
        ],
      ),
    });
  const result = { used, lacking, holdsKey: holdsKey(input, used) };
  const { server = apiRoot } = input.masked;
  const code = attempt(() => ({
    shown: build((one) => (one.secret.kind === "session" ? masked(one) : one)),
    masked: {
      ...hideCsrf(build(masked, input.masked)),
      placeholders: [
        ...(used.length > 0 ? Object.values(credentialPlaceholders) : []),
        ...(input.masked.placeholders ?? []),
      ],
    },
  }));
  const preview =
    "value" in code
      ? code.value.masked.url
      : server.replace(/\/$/, "") + input.path;
  const clash = clashOf(used, apiRoot);
  const sent = attempt(() => {
    if (clash !== undefined) throw new RangeError(clash);
    return build((one) => one, input, false);
  });
  return {
    ...result,
    ...("value" in code && code.value),
    preview,
    ...("value" in sent ? { request: sent.value } : { problem: sent.problem }),
  };
}

/** Runs a function and returns errors caused by the reader's input as problems; rethrows others. */
function attempt<Value>(
  run: () => Value,
): { value: Value } | { problem: Error } {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof ParameterError || error instanceof RangeError) {
      return { problem: error };
    }
    throw error;
  }
}

/** Returns why the request's credentials conflict: a header can be set only once. */
function clashOf(used: Used[], apiRoot: string): string | undefined {
  const taken = new Map<string, string>();
  for (const { credential, required } of used) {
    for (const one of authParameters(
      masked(credential),
      required.scheme,
      apiRoot,
    )) {
      if (one.in !== "header") continue;
      const name = one.name.toLowerCase();
      const other = taken.get(name);
      if (other !== undefined) {
        return `The schemes "${other}" and "${required.name}" both set the header ${one.name}, which a request can have only once. The description asks for both: remove one of the credentials, or choose another way under Access.`;
      }
      taken.set(name, required.name);
    }
  }
  return undefined;
}

/** On a redirect to another origin, browsers drop `Authorization` but no other header. */
function holdsKey(
  { parameters, values, masked: { values: hidden } }: Composition,
  used: Used[],
): boolean {
  return (
    used.some(({ credential }) => credential.secret.kind === "apiKey") ||
    parameters.some((parameter) => {
      const key = parameterKey(parameter);
      return (
        parameter.in === "header" &&
        stringifyJson(values[key]) !== stringifyJson(hidden[key])
      );
    })
  );
}

function hideCsrf(request: BuiltRequest): BuiltRequest {
  return {
    ...request,
    headers: request.headers.map(([name, value]) => [
      name,
      name === csrf?.header ? credentialPlaceholders.csrf : value,
    ]),
  };
}
