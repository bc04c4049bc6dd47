import { embed } from "../../description/model/numbers/embed";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import type { AnySchema, Description } from "../../description/model/types";
import type { Direction } from "../../description/model/ask/properties";
import type { Order, Report } from "./messages";
import type { PatternPlace, SchemaProblem } from "./problems";

/** Maximum time of one check, and of loading a worker's script, in milliseconds. */
export const checkTime = 500;
const loadTime = 10_000;

/** How many patterns may be skipped in one check before the schema is abandoned. */
const mostSkipped = 3;

/** The problems found, and sentences about what could not be checked. */
export interface Checked {
  problems: SchemaProblem[];
  unchecked: string[];
}

/** Checks JSON texts against one schema. */
export interface Checker {
  /** @param text valid JSON */
  check: (text: string) => Promise<Checked>;
  /** Terminates the worker. */
  close: () => void;
}

/** The part of a Web Worker that is used. */
export interface CheckingWorker {
  postMessage: (order: Order) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

function startWorker(): CheckingWorker {
  return new Worker(new URL("./worker.ts", import.meta.url));
}

/**
 * Creates a checker that never blocks the page: a worker checks and is terminated after
 * `checkTime`. A pattern that took too long is skipped from then on; a schema that took too long is
 * not tried again on texts of the same length or longer.
 */
export function createChecker(
  description: Description,
  schema: AnySchema,
  direction: Direction,
  start: () => CheckingWorker = startWorker,
): Checker {
  const embedded = {
    description: embed(description),
    schema: embed(schema),
  };
  const skipped = new Map<string, PatternPlace>();
  const name = merge(modelOf(description), schema).name;
  const subject = name ? `The schema ${name}` : "The schema of the body";
  let limit = Infinity;
  let reason = "";
  let worker: CheckingWorker | undefined;
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const order = (text: string): Promise<Outcome> => {
    let isNew = false;
    try {
      isNew = worker === undefined;
      worker ??= start();
    } catch {
      return Promise.resolve({ failed: noWorker });
    }
    const setup = { ...embedded, direction };
    const orders: Order[] = [{ text }];
    if (isNew)
      orders.unshift({ setup: { ...setup, skipped: [...skipped.keys()] } });
    return ask(worker, orders, isNew);
  };
  const check = async (text: string): Promise<Checked> => {
    for (let left = mostSkipped; text.length < limit; left -= 1) {
      const outcome = await order(text);
      if (isClosed) return { problems: [], unchecked: [] };
      if ("problems" in outcome)
        return { ...outcome, unchecked: [...skipped.values()].map(sentence) };
      end();
      const { trying } = outcome;
      if (trying && left > 0) {
        skipped.set(trying.pointer, trying);
        continue;
      }
      reason = outcome.failed ?? `it takes longer than ${checkTime} ms`;
      if (outcome.failed === undefined) limit = text.length;
      break;
    }
    return {
      problems: [],
      unchecked: [`${subject} was not checked: ${reason}.`],
    };
  };
  return {
    check: (text) => {
      const result = turn.then(() => check(text));
      turn = result.catch(() => undefined);
      return result;
    },
    close: () => {
      isClosed = true;
      end();
    },
  };
}

/** The result of an order; without problems or failure, the time limit was exceeded. */
type Outcome =
  { problems: SchemaProblem[] } | { failed?: string; trying?: PatternPlace };

const noWorker = "the browser could not load the script that checks it";

function ask(
  worker: CheckingWorker,
  orders: Order[],
  isNew: boolean,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let trying: PatternPlace | undefined;
    let timer: ReturnType<typeof setTimeout>;
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const begin = () => {
      timer = setTimeout(() => {
        finish(trying ? { trying } : {});
      }, checkTime);
      for (const order of orders) worker.postMessage(order);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      finish({ failed: noWorker });
    };
    worker.onmessage = ({ data }) => {
      if ("ready" in data) {
        clearTimeout(timer);
        begin();
      } else if ("trying" in data) trying = data.trying;
      else finish(data);
    };
    if (isNew) {
      timer = setTimeout(() => {
        finish({ failed: noWorker });
      }, loadTime);
    } else begin();
  });
}

function sentence({ pointer, pattern }: PatternPlace): string {
  // The JSON Schema's definitions are the description's components.
  const place = pointer.replace(/^\/\$defs\//, "/components/schemas/");
  return `The pattern ${pattern} of ${place || "the body"} was not checked: it takes longer than ${checkTime} ms.`;
}
