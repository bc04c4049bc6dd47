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
  /** The same with placeholders for secret values; the server where it holds some. */
  masked: {
    values: ParameterValues;
    body?: Body | undefined;
    server?: string;
    /** The placeholders of what was entered. */
    placeholders?: readonly string[];
  };
  /** How the reader wants to be let in. */
  alternative: Alternative;
  credentials: readonly Credential[];
  /** Of the page, for the CSRF token beside a session. */
  cookies: string;
}

export interface Used {
  credential: Credential;
  required: RequiredScheme;
}

export interface Composed {
  /** What is sent. */
  request?: BuiltRequest;
  /** What code shows: the same, but for a session's cookie, which a page cannot see. */
  shown?: BuiltRequest;
  /** The same with stand-ins for all secrets. */
  masked?: BuiltRequest;
  /** The URL as far as it is filled in, secrets masked. */
  preview: string;
  /** What keeps the request from being built. */
  problem?: Error;
  used: Used[];
  /** Whether a header holds a secret that the browser would take along to wherever it is redirected. */
  holdsKey: boolean;
  /** Schemes of the alternative that the reader has no credential for. */
  lacking: RequiredScheme[];
}

/**
 * Builds the request on the screen from the reader's input. Credentials join only where the
 * chosen alternative asks for their scheme, and only on the origin that they belong to.
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

/** What the reader's input makes impossible is a problem to show; anything else is a fault. */
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

/** Why the credentials of a request exclude each other: a header can be set once. */
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
        return `The schemes "${other}" and "${required.name}" both set the header ${one.name}, which a request has once. The description asks for both: remove one of the credentials, or choose another way under Access.`;
      }
      taken.set(name, required.name);
    }
  }
  return undefined;
}

/** Browsers take `Authorization` out on the way to another origin, but no other header. */
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
