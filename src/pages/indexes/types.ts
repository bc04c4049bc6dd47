import type { PageNode } from "../../page/tree/node";
import type { LetterPage, PagePlan } from "../plan";

/** A page that lists what the description says about one subject. */
export interface Index {
  /** Last segment of its URL. */
  name: string;
  title: string;
  /** One sentence about what it lists. */
  about: string;
  /** Returns the lists; empty if the description has nothing of the kind. */
  content: (plan: PagePlan, letters: readonly LetterPage[]) => PageNode[];
  /** Set if the index may be too large for one page. */
  byLetter?: {
    /** Returns the letters with their own page; none if one page can hold everything. */
    letters: (plan: PagePlan) => string[];
    content: (plan: PagePlan, letter: string) => PageNode[];
  };
}
