import type { PageNode } from "../../page/tree/node";
import type { PagePlan } from "../plan";

/** A page that lists what the description says about one matter. */
export interface Index {
  /** Last part of its URL. */
  name: string;
  title: string;
  /** What it lists, in a sentence. */
  about: string;
  /** What is listed; nothing where the description has no such thing. */
  content: (plan: PagePlan) => PageNode[];
}
