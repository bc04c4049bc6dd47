import type { PageNode } from "../../page/tree/node";
import type { LetterPage, PagePlan } from "../plan";

/** A page that lists what the description says about one matter. */
export interface Index {
  /** Last part of its URL. */
  name: string;
  title: string;
  /** What it lists, in a sentence. */
  about: string;
  /** What is listed; nothing where the description has no such thing. */
  content: (plan: PagePlan, letters: readonly LetterPage[]) => PageNode[];
  /** For an index that may be too large for one page. */
  byLetter?: {
    /** The letters that get a page of their own; none where one page has room for all. */
    letters: (plan: PagePlan) => string[];
    content: (plan: PagePlan, letter: string) => PageNode[];
  };
}
