import { unembed } from "../../description/model/numbers/embed";
import type { AnySchema, Description } from "../../description/model/types";
import type { Order, Report, Setup } from "./messages";
import type { SchemaProblem } from "./problems";
import { bodyValidator } from "./validate";

/** The global scope of the worker's thread. */
interface Thread {
  postMessage: (report: Report) => void;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
}

const thread = self as unknown as Thread;
let validate: ((value: unknown) => SchemaProblem[]) | undefined;
let isChecking = false;

/** Checks JSON texts against a schema without blocking the page; see checker.ts. */
thread.onmessage = ({ data }) => {
  try {
    if ("setup" in data) validate = validatorOf(data.setup);
    else thread.postMessage({ problems: check(JSON.parse(data.text)) });
  } catch (error) {
    validate = undefined;
    thread.postMessage({
      failed:
        error instanceof RangeError
          ? "it has too many levels or alternatives"
          : "it could not be read",
    });
  }
};
thread.postMessage({ ready: true });

function validatorOf(setup: Setup) {
  const { direction, skipped } = setup;
  const description = unembed(setup.description) as Description;
  const schema = unembed(setup.schema) as AnySchema;
  return bodyValidator(description, schema, direction, {
    skipped: new Set(skipped),
    announce: (trying) => {
      if (isChecking) thread.postMessage({ trying });
    },
  });
}

function check(value: unknown): SchemaProblem[] {
  isChecking = true;
  try {
    return validate?.(value) ?? [];
  } finally {
    isChecking = false;
  }
}
