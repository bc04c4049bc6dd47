import type { Direction } from "../../description/model/ask/properties";
import type { PatternPlace, SchemaProblem } from "./problems";

/** What a worker checks against; the first message that it receives. */
export interface Setup {
  /** Description and schema encoded by `embed`, because messages cannot contain exact numbers. */
  description: unknown;
  schema: unknown;
  direction: Direction;
  /** Pointers of patterns that took too long before. */
  skipped: string[];
}

/** A message to the worker: the setup first, then JSON texts. */
export type Order = { setup: Setup } | { text: string };

/** A message from the worker: it is ready, the pattern about to be matched, or the result. */
export type Report =
  | { ready: true }
  | { trying: PatternPlace }
  | { problems: SchemaProblem[] }
  | { failed: string };
