import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { Description } from "../../description/model/types";
import { operationBody } from "../../request/body";
import { isJson } from "../../request/mediaType";
import type { Draft } from "../form/draft";
import { bodyFrom } from "./bodyFrom";
import type { PathValues } from "./offers";
import type { NextOperation } from "./operations";
import { draftFor } from "./visitor";

/** Fetches the description of another operation of the same version. */
export async function fetchOperation(
  { page }: Pick<NextOperation, "page">,
  descriptionUrl: string,
  signal: AbortSignal,
): Promise<Description> {
  const url = new URL(`${page}.json`, new URL(descriptionUrl, location.href));
  const response = await fetch(url, { signal });
  if (!response.ok)
    throw new Error("The description of this operation could not be loaded.");
  return parseJson(await response.text(), "digits") as Description;
}

/**
 * Returns the draft of an update operation whose body is a value that was read.
 *
 * @throws Error if the operation's description cannot be loaded, or accepts no JSON.
 */
export async function updateDraft(
  operation: NextOperation,
  read: { value: unknown; values: PathValues; descriptionUrl: string },
  signal: AbortSignal,
): Promise<Draft> {
  const { method, path, title } = operation;
  const description = await fetchOperation(
    operation,
    read.descriptionUrl,
    signal,
  );
  const body = operationBody(description, path, method);
  const [mediaType, media] =
    Object.entries(body?.content ?? {}).find(([type]) => isJson(type)) ?? [];
  if (mediaType === undefined)
    throw new Error(`“${title}” does not accept JSON. Use its form instead.`);
  const value = bodyFrom(read.value, media?.schema ?? true, description);
  return {
    ...draftFor(operation, read.values),
    mediaType,
    inputs: { [mediaType]: { text: stringifyJson(value, 2) } },
  };
}
