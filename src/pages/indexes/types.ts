import type { PageNode } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** A page that lists what the description says about one subject. */
export interface Index {
  /** Last segment of its URL. */
  name: string;
  title: string;
  /** One sentence about what it lists. */
  about: string;
  /** Returns the lists; empty if the description has nothing of the kind. */
  content: (plan: PagePlan) => PageNode[];
}
