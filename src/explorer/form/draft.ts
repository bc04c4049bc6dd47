import { isRecord } from "../../description/model/record";
import type {
  Description,
  Parameter,
  RequestBody,
} from "../../description/model/types";
import { bodyKind, type BodyInput, formFields } from "../../request/body";
import { parameterKey } from "../../request/parameters";
import { resolveSchema } from "../../request/schema";
import type { ParameterValues } from "../../request/types";
import { isSecret, withoutSecrets } from "./secretNames";

/** What the reader has entered for one operation. */
export interface Draft {
  values: ParameterValues;
  mediaType?: string;
  /** By media type: each keeps what was entered. */
  inputs: Record<string, BodyInput>;
  /** Which way to be let in; the default one when absent. */
  choice?: number;
}

export const emptyDraft: Draft = { values: {}, inputs: {} };

export interface DraftContext {
  description: Description;
  parameters: Parameter[];
  body: RequestBody | undefined;
}

/**
 * A draft that may be written down: without secrets, without files, and without a body that cannot
 * be read for secrets.
 */
export function writableDraft(draft: Draft, context: DraftContext): Draft {
  const { description, parameters, body } = context;
  const values = parameters.flatMap((parameter) => {
    const key = parameterKey(parameter);
    const schema = resolveSchema(description, parameter.schema);
    const value = draft.values[key];
    return value === undefined || isSecret(parameter.name, schema)
      ? []
      : [[key, value] as const];
  });
  const inputs = Object.entries(draft.inputs).flatMap(
    ([mediaType, input]): [string, BodyInput][] => {
      const media = body?.content[mediaType];
      if (!media) return [];
      const kind = bodyKind(mediaType);
      if (kind === "json") {
        const text = withoutSecretText(input.text ?? "", (value) =>
          withoutSecrets(value, description, media.schema),
        );
        return text === undefined ? [] : [[mediaType, { text }]];
      }
      if (kind !== "fields") return [];
      const schemas = formFields(description, media);
      const fields = Object.entries(input.fields ?? {}).filter(
        ([name, value]) =>
          !holdsFile(value) && !isSecret(name, schemas[name] ?? {}),
      );
      return [[mediaType, { fields: Object.fromEntries(fields) }]];
    },
  );
  return {
    values: Object.fromEntries(values),
    inputs: Object.fromEntries(inputs),
    ...(draft.mediaType !== undefined && { mediaType: draft.mediaType }),
    ...(draft.choice !== undefined && { choice: draft.choice }),
  };
}

const holdsFile = (value: unknown): boolean =>
  value instanceof File || (Array.isArray(value) && value.some(holdsFile));

/** JSON text without secrets; untouched, spacing and all, when it has none. */
function withoutSecretText(
  text: string,
  clean: (value: unknown) => unknown,
): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const cleaned = clean(value);
    return JSON.stringify(cleaned) === JSON.stringify(value)
      ? text
      : JSON.stringify(cleaned, null, 2);
  } catch {
    return undefined;
  }
}

/** A draft as a fragment's text, to be read by {@link decodeDraft}. */
export function encodeDraft(draft: Draft): string {
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Reads a draft from a link or a storage; both may hold anything. */
export function decodeDraft(text: string): Draft | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    return readDraft(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

export function readDraft(found: unknown): Draft | undefined {
  if (!isRecord(found)) return undefined;
  const { values, inputs, mediaType, choice } = found;
  if (!isRecord(values) || !isRecord(inputs)) return undefined;
  const read: [string, BodyInput][] = Object.entries(inputs).flatMap(
    ([type, input]): [string, BodyInput][] => {
      if (!isRecord(input)) return [];
      if (typeof input.text === "string") return [[type, { text: input.text }]];
      return isRecord(input.fields)
        ? [[type, { fields: input.fields as BodyInput["fields"] & object }]]
        : [];
    },
  );
  return {
    values: values as ParameterValues,
    inputs: Object.fromEntries(read),
    ...(typeof mediaType === "string" && { mediaType }),
    ...(typeof choice === "number" && { choice }),
  };
}
