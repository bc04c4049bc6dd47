import { useMemo, type RefObject } from "react";
import type { Parameter } from "../description/model/types";
import { parameterKey } from "../request/parameters";
import type { JsonBodyHandle } from "./editor/JsonBody";
import { goToField } from "./form/Parameters";
import { type FieldError, fieldErrors } from "./help/fieldErrors";
import { lineOf } from "./help/findInJson";
import { jsonOf } from "./next/received";
import type { SendState } from "./send/useSending";

interface Places {
  form: RefObject<HTMLElement | null>;
  json: RefObject<JsonBodyHandle | null>;
  parameters: Parameter[];
  /** The body as JSON text, where it is that. */
  text: string | undefined;
}

/** What the API says is wrong with fields of the request that was sent, and the way to each. */
export function useFieldErrors(state: SendState, places: Places) {
  const { form, json, parameters, text } = places;
  const response = state.status === "received" ? state.response : undefined;
  const errors = useMemo(
    () =>
      response && (response.status === 400 || response.status === 422)
        ? fieldErrors(jsonOf(response))
        : [],
    [response],
  );
  const parameterOf = ({ path }: FieldError) =>
    parameters.find(({ name }) => name === path[0]);
  const fieldOf = ({ path }: FieldError) =>
    form.current?.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(path[0] ?? "")}"] :is(input, select, textarea)`,
    );
  return {
    errors,
    /** What it says of each parameter, by key. */
    byParameter: Object.fromEntries(
      errors.flatMap((error) => {
        const parameter = parameterOf(error);
        return parameter ? [[parameterKey(parameter), error.message]] : [];
      }),
    ) as Record<string, string>,
    canGo: (error: FieldError) =>
      error.path.length > 0 &&
      (parameterOf(error) !== undefined || text !== undefined),
    go: (error: FieldError) => {
      const parameter = parameterOf(error);
      const field = fieldOf(error);
      if (parameter) goToField(form.current, parameterKey(parameter));
      else if (field) field.focus();
      else if (text !== undefined)
        json.current?.goToLine(lineOf(text, error.path));
    },
  };
}
