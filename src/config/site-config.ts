/** A link to a path of the site (`/docs/guides/`) or to a URL. */
export interface SiteLink {
  label: string;
  to: string;
}

/** An assistant on the web that a page can be opened in. */
export interface Assistant {
  name: string;
  /** URL that starts a conversation; `{prompt}` is what is asked, with the URL of the page's Markdown. */
  url: string;
}

/** What a description does not say of the product whose API it describes. Reaches the browser. */
export interface Product {
  name: string;
  /** npm package of the official TypeScript client, made with openapi-generator. */
  client?: string;
  /** Scopes of a token for the API where the description names none. */
  scopes?: string[];
  /** What the API's path ends with; what stands before it is the product's base URL. */
  apiPath?: string;
  /** Issuer of an application's OpenID provider, below the product's base URL: `o/{application}/`. */
  issuerPath?: string;
  /** An operation that responds to everyone, and a list in its response that only the product has. */
  probe?: { path: string; list: string };
  /** The operation that responds with the caller, and the keys that lead to the user name. */
  me?: { path: string; username: string[] };
  /** Protection of requests that a session cookie carries. */
  csrf?: { cookie: string; header: string };
}

/**
 * What a site says beside its description. Everything is optional: what is left out comes from the
 * description's `info`, or is not there.
 */
export interface SiteConfig {
  /** Path or URL of the description that the site documents. */
  description?: string;
  /** Name of the site; by default the description's title. */
  title?: string;
  /** One sentence about it, without a full stop; by default the description's summary. */
  tagline?: string;
  /** Image beside the title, below `staticFolder`. */
  logo?: { src: string; srcDark?: string; alt?: string };
  /** Icon of the browser's tab, below `staticFolder`. */
  favicon?: string;
  /** Colors of links and buttons, `#rrggbb`. */
  colors?: { light: string; dark?: string };
  /** Folder of files that are served as they are. */
  staticFolder?: string;
  /** Folder of guides in Markdown. */
  guides?: string;
  /** File with words that readers use for others, for the search. */
  synonyms?: string;
  /** Links in the navigation bar, after the reference and the guides. */
  navigation?: SiteLink[];
  /** By default whom the description names as its contact, and its license. */
  footer?: { text?: string; links?: SiteLink[] };
  home?: {
    /** Buttons, after the one that opens the reference. */
    actions?: SiteLink[];
    features?: { title: string; text: string }[];
    /** Id of the operation that is shown with its response; by default the first that can be. */
    operation?: string;
    /** A command in place of that operation's; `{origin}` is where the site is open. */
    sample?: string;
  };
  /** Assistants that pages offer to be opened in; none by default. Readers can turn the links off. */
  assistants?: Assistant[];
  /** URL of the repository, for "Edit this page"; `REPOSITORY_URL` goes first. */
  repositoryUrl?: string;
  /** URL of the published site; `SITE_URL` goes first. */
  url?: string;
  /** Path of the site; `BASE_URL` goes first. */
  baseUrl?: string;
  /** How names become the last part of a page's URL; by default `words`. */
  slugs?: "words" | "kebab-case";
  product?: Product;
}

/** What is wrong with a configuration, a line for each fault. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";

  constructor(file: string, faults: readonly string[]) {
    super(
      `${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    );
  }
}
