import { useMemo } from "react";
import type { ParameterValues } from "../request/types";
import { defaultChoice } from "./auth/choices";
import { heldCredentials, isConnected } from "./auth/heldCredentials";
import { composeDraft, draftBody } from "./composeDraft";
import { credentialStore, useCredentials } from "./credentialStore";
import type { Draft } from "./form/draft";
import { useStore } from "./parts/store";
import type { OperationFacts } from "./readOperation";
import type { SecretPolicy } from "./secrets/fields";
import type { TargetServer } from "./servers/servers";
import { chosenEnvironment, environments } from "./variables/environments";
import { expandDraft } from "./variables/expand";

/**
 * Builds the request of a draft, with the selected credentials, and returns functions to build it
 * again or with other values.
 */
export function useRequest(
  operation: OperationFacts,
  draft: Draft,
  policy: SecretPolicy,
  target: TargetServer,
) {
  const { choices, open } = operation;
  const { credentials } = useCredentials();
  const { variables } = chosenEnvironment(useStore(environments));
  const chosen = Math.min(
    draft.choice ?? defaultChoice(choices, credentials, target, open),
    choices.length - 1,
  );
  const alternative = choices[chosen] ?? [];
  const held = heldCredentials(alternative, credentials, target.apiRoot);
  const compose = (of = draft) =>
    composeDraft({
      ...{ operation, policy, target, alternative, variables, draft: of },
      credentials: credentialStore.state().credentials,
      cookies: document.cookie,
    });
  const expanded = useMemo(
    () => expandDraft(draft, variables),
    [draft, variables],
  );
  return {
    ...{ chosen, alternative, held, compose },
    isSettled: isConnected(alternative, held, open),
    composed: compose(),
    /** The draft with its variables replaced by their values. */
    expanded,
    ...draftBody(operation, expanded),
    /**
     * Composes the request with other parameter values, to be sent in addition to the one in the
     * form.
     */
    composeWith: (values: ParameterValues) => {
      const other = { ...draft, values: { ...draft.values, ...values } };
      return { composed: compose(other), compose: () => compose(other) };
    },
  };
}
