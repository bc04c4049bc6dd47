/**
 * What is fetched before the first result: operations, tags, schemas and other pages. A column has
 * one value a line.
 */
export interface SearchIndex {
  /** URL of the reference below the site's base, with a slash at both ends. */
  route: string;
  operations: OperationColumns;
  tags: PageColumns;
  schemas: PageColumns;
  /** Guides, their sections and the pages that are no operation, tag or schema. */
  others: OtherColumns;
  /** What readers call an operation, by its number. */
  tasks: Record<number, string>;
  /** Words that stand for each other, in groups. */
  synonyms: string[];
  /** Names of the files of the second stage. */
  shards: string[];
}

export interface PageColumns {
  title: string;
  /** The page's name; empty where it follows from the title. */
  page: string;
}

export interface OperationColumns extends PageColumns {
  method: string;
  path: string;
  id: string;
  /** The number of the operation's first tag; empty for none. */
  tag: string;
  /** The number of the schema that its request body is; empty for none. */
  body: string;
}

export interface OtherColumns {
  title: string;
  /** URL below the site's base. */
  url: string;
  /** Title of the page that a section is on; empty for a page. */
  under: string;
}

/** What is fetched when the first stage has shown its results. */
export interface SearchShard {
  names: NameColumns;
  texts: TextColumns;
}

/** Names of parameters and properties, enum values and permissions. */
export interface NameColumns {
  name: string;
  /** One letter: see `nameKinds`. */
  kind: string;
  /** Where it is, as `placesOf` reads it. */
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
  /** One place. */
  place: string;
}
