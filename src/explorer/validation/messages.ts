import type { Description, Schema } from "../../description/model/types";
import type { Direction } from "./jsonSchema";
import type { SchemaProblem } from "./validate";

/** What a worker is to check values against; the first message that it gets. */
export interface Setup {
  description: Description;
  schema: Schema;
  direction: Direction;
  /** Pointers of patterns that took too long before. */
  skipped: string[];
}

/** What a worker is told: what to check against, then JSON texts. */
export type Order = { setup: Setup } | { text: string };

/** A pattern that may take long. */
export interface PatternPlace {
  /** JSON pointer below the description, or below the schema that is checked. */
  pointer: string;
  pattern: string;
}

/** What a worker says: that its script runs, what it is about to match, what it found. */
export type Report =
  | { ready: true }
  | { trying: PatternPlace }
  | { problems: SchemaProblem[] }
  | { failed: string };
