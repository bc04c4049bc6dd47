import type { ParameterValues } from "../request/types";
import type { Credential } from "../credentials/types";
import { defaultChoice } from "./auth/choices";
import { composeDraft } from "./composeDraft";
import { jsonOf } from "./next/received";
import type { NextOperation } from "./next/operations";
import { fetchOperation } from "./next/updateDraft";
import { readOperation } from "./readOperation";
import { sendingCode } from "./send/lazySending";
import { credentialStore } from "./credentialStore";
import type { TargetServer } from "./servers/servers";

/**
 * Sends a safe operation other than the current one, with the same parameters and the reader's
 * credentials.
 *
 * @returns the parsed JSON response.
 * @throws Error if there is none.
 */
export async function askOperation(
  { method, path, page, title }: NextOperation,
  values: ParameterValues,
  target: TargetServer,
  descriptionUrl: string,
  signal: AbortSignal,
): Promise<unknown> {
  const description = await fetchOperation({ page }, descriptionUrl, signal);
  const operation = readOperation(description, path, method);
  const compose = () => {
    const credentials: readonly Credential[] =
      credentialStore.state().credentials;
    const { choices, open } = operation;
    return composeDraft({
      ...{ operation, target, credentials, variables: {} },
      draft: { values, inputs: {} },
      policy: { description, marked: new Set() },
      alternative:
        choices[defaultChoice(choices, credentials, target, open)] ?? [],
      cookies: document.cookie,
    });
  };
  const { transmit } = await sendingCode.get();
  const { response } = await transmit({
    ...{ composed: compose(), compose, signal },
    apiRoot: target.apiRoot,
  });
  if (response.status < 200 || response.status >= 300)
    throw new Error(
      `“${title}” responded with ${String(response.status)}: what refers to it is not known.`,
    );
  return jsonOf(response);
}
