import type { Alternative } from "../credentials/requirements";
import type { Credential } from "../credentials/types";
import { acceptHeader } from "../request/accept";
import { buildBody } from "../request/body";
import type { ParameterValues } from "../request/types";
import type { Draft } from "./form/draft";
import { withExtras } from "./form/extraParameters";
import { maskedDraft } from "./form/redactDraft";
import type { OperationFacts } from "./readOperation";
import type { SecretPolicy } from "./secrets/fields";
import { secretByName } from "./secrets/names";
import { type Composed, composeRequest } from "./send/compose";
import type { TargetServer } from "./servers/servers";
import { expandDraft, type Variables } from "./variables/expand";

interface Input {
  operation: OperationFacts;
  draft: Draft;
  policy: SecretPolicy;
  target: TargetServer;
  alternative: Alternative;
  credentials: readonly Credential[];
  cookies: string;
  variables: Variables;
}

/** Returns the body of a draft, with the description of its media type. */
export function draftBody({ body }: OperationFacts, draft: Draft) {
  const mediaTypes = Object.keys(body?.content ?? {});
  const mediaType =
    mediaTypes.find((type) => type === draft.mediaType) ?? mediaTypes[0] ?? "";
  const media = body?.content[mediaType] ?? {};
  const input = draft.inputs[mediaType] ?? {};
  return { mediaType, media, input, built: buildBody(mediaType, media, input) };
}

export interface ComposedDraft extends Composed {
  /** The parameter values with placeholders for secrets. */
  maskedValues: ParameterValues;
}

/** Variables that code and exports may show. */
const shownVariables = (variables: Variables): Variables =>
  Object.fromEntries(
    Object.entries(variables).filter(
      ([name]) => secretByName(name) === undefined,
    ),
  );

/** Builds the request of a draft: as sent, and with placeholders for secrets. */
export function composeDraft(input: Input): ComposedDraft {
  const { operation, policy, target } = input;
  const draft = expandDraft(input.draft, input.variables);
  const placeholders = new Set<string>();
  const masked = maskedDraft(
    expandDraft(input.draft, shownVariables(input.variables)),
    operation,
    policy,
    placeholders,
  );
  const composed = composeRequest({
    ...operation,
    parameters: withExtras(operation.parameters, draft.extras),
    accept: acceptHeader(operation.responseTypes, draft.accept),
    values: draft.values,
    body: draftBody(operation, draft).built,
    masked: {
      ...(target.maskedRoot !== undefined && { server: target.maskedRoot }),
      values: masked.values,
      placeholders: [...placeholders],
      body: draftBody(operation, masked).built,
    },
    apiRoot: target.apiRoot,
    alternative: input.alternative,
    credentials: input.credentials,
    cookies: input.cookies,
  });
  return { ...composed, maskedValues: masked.values };
}
