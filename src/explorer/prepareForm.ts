import { soleKind } from "../description/model/ask/kind";
import { merge } from "../description/model/merge/merge";
import { modelOf } from "../description/model/model";
import type { Description, Parameter } from "../description/model/types";
import type { Alternative, RequiredScheme } from "../credentials/requirements";
import { isSignInScheme, secretKinds } from "../credentials/types";
import { bodyKind } from "../request/body";
import { forms } from "./auth/lazyForms";
import { BodySection } from "./form/lazyBody";
import { FormFields } from "./form/lazyFormFields";
import { ObjectControl } from "./form/lazyNested";
import { type OperationFacts, readOperation } from "./readOperation";

/**
 * Loads the parts of an operation's form that are visible at once, so that nothing moves later.
 * Never rejects: a part that fails to load shows an error in its place.
 */
export async function prepareForm(
  ...of: Parameters<typeof readOperation>
): Promise<void> {
  try {
    await Promise.all(
      partsOf(readOperation(...of)).map((part) => part.prepare()),
    );
  } catch {
    // Gaps in the description are reported where they matter.
  }
}

function partsOf(
  operation: OperationFacts,
): { prepare: () => Promise<void> }[] {
  const { description, parameters, body, choices, isAuthentik } = operation;
  const mediaTypes = Object.keys(body?.content ?? {});
  return [
    body && BodySection,
    mediaTypes.some((type) => bodyKind(type) === "fields") && FormFields,
    parameters.some((one) => isNested(description, one)) && ObjectControl,
    showsForms(choices, isAuthentik) && forms,
  ].filter((part) => part !== undefined && part !== false);
}

/**
 * Whether the access section may start with a form outside the explorer's first chunk. The
 * product's own schemes start with sign-in, or with a field for a token.
 */
function showsForms(choices: Alternative[], isAuthentik: boolean): boolean {
  const takesSession = ({ scheme }: RequiredScheme) =>
    secretKinds(scheme).includes("session");
  return isAuthentik
    ? (choices[0] ?? []).some(takesSession)
    : choices
        .flat()
        .some((one) => isSignInScheme(one.scheme) || takesSession(one));
}

/** Whether a parameter's control is for objects, lists of objects, or JSON. */
function isNested(
  description: Description,
  { schema, content }: Parameter,
): boolean {
  const model = modelOf(description);
  const own = schema ?? Object.values(content ?? {})[0]?.schema ?? true;
  const kind = soleKind(model, own);
  if (kind !== "array")
    return kind === "object" || (kind === undefined && content !== undefined);
  const item = soleKind(model, merge(model, own).schema.items ?? true);
  return item === undefined || item === "object" || item === "array";
}
