import type { Workshop } from "./workshop";

/** The result of one attack. */
export interface Row {
  attack: string;
  /** Description of the result, with figures. */
  outcome: string;
  result: "held" | "failed" | "skipped";
}

/** How often each attack is made. */
export interface Amounts {
  malformed: number;
  sockets: number;
  kills: number;
  seed: number;
}

export interface TrialContext {
  workshop: Workshop;
  amounts: Amounts;
  /** Returns numbers from 0 to 1, reproducible with the seed. */
  random: () => number;
  say: (line: string) => void;
}

/** A kind of attack; each is in its own file in `trials`. */
export interface Trial {
  name: string;
  run(context: TrialContext): Promise<Row[]>;
}

/** Creates the row of an attack, which held if nothing went wrong. */
export function rowOf(
  attack: string,
  outcome: string,
  wrong: readonly string[],
): Row {
  return wrong.length === 0
    ? { attack, outcome, result: "held" }
    : {
        attack,
        outcome: `${outcome}; ${[...new Set(wrong)].slice(0, 3).join("; ")}`,
        result: "failed",
      };
}
