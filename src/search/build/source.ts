import type { PageNode } from "../../page/tree/node";

/** The input of the search: the pages of a reference, and the guides. */
export interface SearchSource {
  /** URL of the reference relative to the site's base, with slashes at both ends. */
  route: string;
  operations: SourceOperation[];
  tags: SourcePage[];
  schemas: SourcePage[];
  /** Other pages, such as the description's overview and the changelog. */
  others: OtherPage[];
  guides: GuideSection[];
  synonyms: Synonyms;
}

export interface SourcePage {
  title: string;
  /** The page's name. */
  page: string;
  /** The page's content. */
  tree: readonly PageNode[];
}

export interface OtherPage extends SourcePage {
  /** Texts that are found only on this page, and their anchors. */
  texts: { text: string; anchor: string }[];
}

export interface SourceOperation extends SourcePage {
  id: string;
  method: string;
  path: string;
  /** Title of the operation's first tag. */
  tag: string | undefined;
  description: string | undefined;
  permissions: readonly string[];
  /** Schema names by the page's ids whose contents are on that schema's own page. */
  components: Record<string, string>;
}

/** A section of a guide, below its heading. */
export interface GuideSection {
  title: string;
  /** URL relative to the site's base, with the heading's anchor. */
  url: string;
  /** For a section, the guide's title. */
  under: string;
  text: string;
}

export interface Synonyms {
  /** Groups of synonyms. */
  words: string[][];
  /** Readers' phrases for an operation, by operationId. */
  tasks: Record<string, string[]>;
}
