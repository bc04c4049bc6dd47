import type { PageNode } from "../../page/tree/node";

/** What the search is made of: the pages of a reference, and the guides beside it. */
export interface SearchSource {
  /** URL of the reference below the site's base, with a slash at both ends. */
  route: string;
  operations: SourceOperation[];
  tags: SourcePage[];
  schemas: SourcePage[];
  /** Pages of no such kind: the description as a whole, what changed. */
  others: SourcePage[];
  guides: GuideSection[];
  synonyms: Synonyms;
}

export interface SourcePage {
  title: string;
  /** The page's name. */
  page: string;
  /** What stands on the page. */
  tree: readonly PageNode[];
}

export interface SourceOperation extends SourcePage {
  id: string;
  method: string;
  path: string;
  /** Title of its first tag. */
  tag: string | undefined;
  description: string | undefined;
  permissions: readonly string[];
  /** Ids on the page below which everything is of a schema that has a page of its own. */
  components: Record<string, string>;
}

/** A part of a guide, below its heading. */
export interface GuideSection {
  title: string;
  /** URL below the site's base, with the heading's anchor. */
  url: string;
  /** The guide's title, for a section. */
  under: string;
  text: string;
}

export interface Synonyms {
  /** Words that stand for each other. */
  words: string[][];
  /** What readers call an operation, by its id. */
  tasks: Record<string, string[]>;
}
