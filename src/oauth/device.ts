import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { authenticationOf, targetOf } from "./clientAuthentication";
import { endpointUrl } from "./endpoints";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";
import { grantError, tokenSet } from "./tokens";

/** What the reader needs to authorize on another device. */
export interface DeviceCode {
  userCode: string;
  verificationUri: string;
  /** The verification URI with the code in it, if the provider returns one. */
  verificationUriComplete?: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** Polls until the reader has agreed or refused, the code expires or the signal aborts. */
  wait: (signal: AbortSignal) => Promise<TokenSet>;
}

/**
 * Starts the device grant.
 *
 * @throws ProviderError
 * @see https://www.rfc-editor.org/rfc/rfc8628
 */
export async function requestDeviceCode(
  client: OAuthClient,
  scopes: string[],
  options: ProviderOptions = {},
): Promise<DeviceCode> {
  const server = await serverOf(client, options);
  const registered: oauth.Client = { client_id: client.clientId };
  const action = "Signing in with a device code";
  if (!server.device_authorization_endpoint) {
    throw grantError(action, new Error(`${client.issuer} does not support it`));
  }
  try {
    const code = await oauth.processDeviceAuthorizationResponse(
      server,
      registered,
      await oauth.deviceAuthorizationRequest(
        server,
        registered,
        authenticationOf(client),
        {
          ...client.parameters,
          ...(scopes.length > 0 && { scope: scopes.join(" ") }),
        },
        requestOptions(client.issuer, options),
      ),
    );
    // The reader will open these URLs, so they are checked like those in the metadata.
    const link = (name: "verification_uri" | "verification_uri_complete") =>
      endpointUrl(name, code[name], client.issuer).href;
    return {
      userCode: code.user_code,
      verificationUri: link("verification_uri"),
      ...(code.verification_uri_complete && {
        verificationUriComplete: link("verification_uri_complete"),
      }),
      expiresAt: Date.now() + code.expires_in * 1000,
      wait: (signal) =>
        poll(server, client, scopes, code, { ...options, signal }),
    };
  } catch (cause) {
    throw grantError(action, cause);
  }
}

async function poll(
  server: oauth.AuthorizationServer,
  client: OAuthClient,
  scopes: string[],
  code: oauth.DeviceAuthorizationResponse,
  options: ProviderOptions & { signal: AbortSignal },
): Promise<TokenSet> {
  const registered: oauth.Client = { client_id: client.clientId };
  let seconds = code.interval ?? 5;
  for (;;) {
    await sleep(seconds * 1000, options.signal);
    try {
      const response = await oauth.deviceCodeGrantRequest(
        server,
        registered,
        authenticationOf(client),
        code.device_code,
        {
          ...requestOptions(client.issuer, options),
          additionalParameters: targetOf(client),
        },
      );
      return tokenSet(
        await oauth.processDeviceCodeResponse(server, registered, response),
        scopes,
      );
    } catch (cause) {
      options.signal.throwIfAborted();
      const error =
        cause instanceof oauth.ResponseBodyError ? cause.error : undefined;
      if (error === "slow_down") seconds += 5;
      else if (error !== "authorization_pending") {
        throw grantError("Signing in with a device code", cause);
      }
    }
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
  });
}
