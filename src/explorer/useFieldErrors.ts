import { type RefObject, useEffect, useState } from "react";
import type { Parameter } from "../description/model/types";
import { parameterKey } from "../request/parameters";
import type { ReceivedResponse } from "../request/receive";
import type { JsonBodyHandle } from "./editor/JsonBody";
import { goToField } from "./form/Parameters";
import { helpParts } from "./lazyHelp";
import type { FieldError } from "./help/fieldErrors";
import type { SendState } from "./send/sendState";

const none: FieldError[] = [];

async function readErrors(response: ReceivedResponse): Promise<FieldError[]> {
  const { fieldErrors, jsonOf } = await helpParts.get();
  return fieldErrors(jsonOf(response));
}

interface Places {
  form: RefObject<HTMLElement | null>;
  json: RefObject<JsonBodyHandle | null>;
  parameters: Parameter[];
  /** The text of a JSON body; undefined for other bodies. */
  text: string | undefined;
}

/** Returns the API's validation errors for the request, and functions that go to their fields. */
export function useFieldErrors(state: SendState, places: Places) {
  const { form, json, parameters, text } = places;
  const response = state.status === "received" ? state.response : undefined;
  const refused =
    response?.status === 400 || response?.status === 422 ? response : undefined;
  const [found, setFound] = useState<{
    of: ReceivedResponse;
    errors: FieldError[];
  }>();
  useEffect(() => {
    if (!refused) return;
    let gone = false;
    readErrors(refused).then(
      (errors) => {
        if (!gone) setFound({ of: refused, errors });
      },
      // If the code cannot be loaded, the response body still shows the errors.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [refused]);
  const errors = refused && found?.of === refused ? found.errors : none;
  const parameterOf = ({ path }: FieldError) =>
    parameters.find(({ name }) => name === path[0]);
  const fieldOf = ({ path }: FieldError) =>
    form.current?.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(path[0] ?? "")}"] :is(input, select, textarea)`,
    );
  return {
    errors,
    /** Error messages by parameter key. */
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
        void helpParts.get().then(({ lineOf }) => {
          json.current?.goToLine(lineOf(text, error.path));
        });
    },
  };
}
