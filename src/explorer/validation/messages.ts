import type { Direction } from "../../description/model/ask/properties";
import type { PatternPlace, SchemaProblem } from "./problems";

/** What a worker is to check values against; the first message that it gets. */
export interface Setup {
  /** Description and schema as `embed` makes them: messages do not carry exact numbers. */
  description: unknown;
  schema: unknown;
  direction: Direction;
  /** Pointers of patterns that took too long before. */
  skipped: string[];
}

/** What a worker is told: what to check against, then JSON texts. */
export type Order = { setup: Setup } | { text: string };

/** What a worker says: that its script runs, what it is about to match, what it found. */
export type Report =
  | { ready: true }
  | { trying: PatternPlace }
  | { problems: SchemaProblem[] }
  | { failed: string };
