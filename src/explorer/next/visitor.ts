import type { Method } from "../../description/model/types";
import { parseJson } from "../../description/model/numbers/json";
import type { ParameterValue } from "../../request/serialize";
import type { Draft } from "../form/draft";
import { presetDraft } from "../form/draftStorage";
import { openFragment } from "../options";
import { navigate } from "../parts/navigate";
import type { PathValues } from "./offers";
import type { NextOperation } from "./operations";

/** Returns a draft with the parameters of an operation's path filled in. */
export function draftFor(
  { kinds, path }: Pick<NextOperation, "kinds" | "path">,
  values: PathValues,
): Draft {
  const entries = Object.entries(values)
    .filter(([name]) => path.includes(`{${name}}`))
    .map(([name, text]): [string, ParameterValue] => [
      `path.${name}`,
      kinds?.[name] === undefined || kinds[name] === "uuid"
        ? text
        : (parseJson(text, "digits") as ParameterValue),
    ]);
  return { values: Object.fromEntries(entries), inputs: {} };
}

/** The explorer's page and form. */
export interface Here {
  method: Method;
  path: string;
  /** Fills in the form that is shown. */
  fill: (draft: Draft) => void;
}

/**
 * Opens an operation with a draft: in the current form if it belongs to this operation, otherwise
 * on its page.
 */
export function visit(
  operation: Pick<NextOperation, "method" | "path">,
  page: string,
  draft: Draft,
  here: Here,
): void {
  if (operation.method === here.method && operation.path === here.path) {
    here.fill(draft);
    return;
  }
  presetDraft(`${operation.method.toUpperCase()} ${operation.path}`, draft);
  navigate(page + openFragment);
}
