/** The first stage: operations, tags, schemas and other pages. A column has one value per line. */
export interface SearchIndex {
  /** URL of the reference relative to the site's base, with slashes at both ends. */
  route: string;
  operations: OperationColumns;
  tags: PageColumns;
  schemas: PageColumns;
  /** Guides, their sections, and other pages that are not an operation, tag or schema. */
  others: OtherColumns;
  /** Readers' phrases for an operation, by its number. */
  tasks: Record<number, string>;
  /** Groups of synonyms. */
  synonyms: string[];
  /** Names of the second stage's files. */
  shards: string[];
}

export interface PageColumns {
  title: string;
  /** The page's name; empty if it follows from the title. */
  page: string;
}

export interface OperationColumns extends PageColumns {
  method: string;
  path: string;
  id: string;
  /** The number of the operation's first tag; empty if it has none. */
  tag: string;
  /** The number of the request body's schema; empty if there is none. */
  body: string;
}

export interface OtherColumns {
  title: string;
  /** URL relative to the site's base. */
  url: string;
  /** Title of the page that contains the section; empty for a page. */
  under: string;
}

/** A file of the second stage, fetched after the first results are shown. */
export interface SearchShard {
  names: NameColumns;
  texts: TextColumns;
}

/** Names of parameters and properties, enum values and permissions. */
export interface NameColumns {
  name: string;
  /** A letter defined by `nameKinds`. */
  kind: string;
  /** Encoded occurrences; see `readOccurrences`. */
  places: string;
}

export const nameKinds = {
  p: "property",
  q: "parameter",
  v: "value",
  a: "permission",
} as const;

export type NameKind = (typeof nameKinds)[keyof typeof nameKinds];

/** Descriptions, error messages and the text of guides. */
export interface TextColumns {
  text: string;
  /** A single occurrence. */
  place: string;
}
