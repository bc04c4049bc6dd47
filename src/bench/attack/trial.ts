import type { Workshop } from "./workshop";

/** What became of one kind of attack. */
export interface Row {
  attack: string;
  /** What happened, in numbers. */
  outcome: string;
  result: "held" | "failed" | "skipped";
}

/** How much of each attack there is. */
export interface Amounts {
  malformed: number;
  sockets: number;
  kills: number;
  seed: number;
}

export interface TrialContext {
  workshop: Workshop;
  amounts: Amounts;
  /** From 0 to 1, the same for the same seed. */
  random: () => number;
  say: (line: string) => void;
}

/** One kind of attack, in a file of its own below `trials`. */
export interface Trial {
  name: string;
  run(context: TrialContext): Promise<Row[]>;
}

/** The row of an attack: it has held when nothing went wrong. */
export function judge(
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
