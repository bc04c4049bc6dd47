import type { MediaType } from "../../description/model/types";
import { bodyKind, type BodyInput, type FieldValue } from "../../request/body";
import { parameterKey } from "../../request/parameters";
import type { ParameterValue } from "../../request/serialize";
import type { ParameterValues } from "../../request/types";
import type { Draft, DraftContext } from "./draft";
import { withExtras } from "./extraParameters";
import {
  bodyField,
  isSecretField,
  parameterField,
  propertyField,
  type SecretPolicy,
} from "../secrets/fields";
import { leaveOut, placeholder, redact, type StandIn } from "../secrets/redact";
import { redactJson, redactText, secretText } from "../secrets/redactText";

/** Placeholder for a body that is not valid JSON, which cannot be searched for secrets. */
export const unreadableBody = "BODY_THAT_IS_NOT_JSON";

/**
 * Returns a draft that can be stored: without secrets, files, or bodies that cannot be searched for
 * secrets.
 */
export function writableDraft(
  draft: Draft,
  context: DraftContext,
  policy: SecretPolicy,
): Draft {
  return {
    values: redactValues(draft, context, policy, leaveOut),
    inputs: mapInputs(draft, context, (mediaType, media, input) => {
      const body = bodyField(media);
      const kind = bodyKind(mediaType);
      if (kind === "json") {
        const text = redactJson(input.text ?? "", body, policy, leaveOut);
        return text === undefined ? undefined : { text };
      }
      if (kind !== "fields") return undefined;
      const fields = Object.entries(input.fields ?? {}).filter(
        ([, value]) => !holdsFile(value),
      );
      return {
        fields: redactFields(
          Object.fromEntries(fields),
          media,
          policy,
          leaveOut,
        ),
      };
    }),
    ...(draft.mediaType !== undefined && { mediaType: draft.mediaType }),
    ...(draft.choice !== undefined && { choice: draft.choice }),
    ...(draft.accept !== undefined && { accept: draft.accept }),
    ...(draft.extras && { extras: draft.extras }),
  };
}

/**
 * Returns a draft with placeholders for its secrets, for code and exports.
 *
 * @param used receives the placeholders in the draft.
 */
export function maskedDraft(
  draft: Draft,
  context: DraftContext,
  policy: SecretPolicy,
  used = new Set<string>(),
): Draft {
  const standIn: StandIn = (field) => {
    const text = placeholder(field);
    if (text !== undefined) used.add(text);
    return text;
  };
  return {
    ...draft,
    values: redactValues(draft, context, policy, standIn),
    inputs: mapInputs(draft, context, (mediaType, media, input) => {
      const body = bodyField(media);
      switch (bodyKind(mediaType)) {
        case "json": {
          const text = redactJson(input.text ?? "", body, policy, standIn);
          return { ...input, text: text ?? unreadableBody };
        }
        case "text": {
          const text = input.text ?? "";
          const isSecret = text !== "" && isSecretField(body, policy);
          return {
            ...input,
            text: isSecret ? (standIn(body) ?? "") : withoutSecrets(text, used),
          };
        }
        case "fields":
          return {
            ...input,
            fields: redactFields(input.fields ?? {}, media, policy, standIn),
          };
        case "file":
          return input;
      }
    }),
  };
}

function redactValues(
  { values, extras }: Draft,
  { parameters }: DraftContext,
  policy: SecretPolicy,
  standIn: StandIn,
): ParameterValues {
  return Object.fromEntries(
    withExtras(parameters, extras).flatMap((parameter) => {
      const key = parameterKey(parameter);
      const kept = redact(
        values[key],
        parameterField(parameter),
        policy,
        standIn,
      );
      return kept === undefined ? [] : [[key, kept as ParameterValue]];
    }),
  );
}

function redactFields(
  fields: BodyInput["fields"] & object,
  media: MediaType,
  policy: SecretPolicy,
  standIn: StandIn,
): Record<string, FieldValue> {
  const body = bodyField(media);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const kept = redact(
        value,
        propertyField(body, name, policy),
        policy,
        standIn,
      );
      return kept === undefined ? [] : [[name, kept as FieldValue]];
    }),
  );
}

function mapInputs(
  { inputs }: Draft,
  { body }: DraftContext,
  change: (
    mediaType: string,
    media: MediaType,
    input: BodyInput,
  ) => BodyInput | undefined,
): Draft["inputs"] {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([mediaType, input]) => {
      const media = body?.content[mediaType];
      const changed = media && change(mediaType, media, input);
      return changed ? [[mediaType, changed] as const] : [];
    }),
  );
}

function withoutSecrets(text: string, used: Set<string>): string {
  const redacted = redactText(text);
  if (redacted !== text) used.add(secretText);
  return redacted;
}

const holdsFile = (value: unknown): boolean =>
  value instanceof File || (Array.isArray(value) && value.some(holdsFile));
