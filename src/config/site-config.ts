/** A link to a path of the site (`/docs/guides/`) or to a URL. */
export interface SiteLink {
  label: string;
  to: string;
}

/** A web assistant that can open a page. */
export interface Assistant {
  name: string;
  /**
   * URL that starts a conversation; `{prompt}` is replaced by a prompt with the URL of the page's
   * Markdown.
   */
  url: string;
}

/** Facts about the product that its description lacks. Sent to the browser. */
export interface Product {
  name: string;
  /** npm package of the official TypeScript client, generated with openapi-generator. */
  client?: string;
  /** Scopes of a token for the API, if the description names none. */
  scopes?: string[];
  /** End of the API's path; the path before it is the product's base URL. */
  apiPath?: string;
  /**
   * Issuer of an application's OpenID provider, below the product's base URL: `o/{application}/`.
   */
  issuerPath?: string;
  /**
   * An operation that needs no credential, and a list in its response that only this product has.
   */
  probe?: { path: string; list: string };
  /** The operation that returns the caller, and the path of keys to the user name. */
  me?: { path: string; username: string[] };
  /** CSRF protection of requests with a session cookie. */
  csrf?: { cookie: string; header: string };
}

/**
 * Configuration of a site in addition to its description. Everything is optional: missing values
 * come from the description's `info` or are left out.
 */
export interface SiteConfig {
  /** Path or URL of the description that the site documents. */
  description?: string;
  /** Name of the site; defaults to the description's title. */
  title?: string;
  /** One sentence about the site, without a full stop; defaults to the description's summary. */
  tagline?: string;
  /** Image next to the title, below `staticFolder`. */
  logo?: { src: string; srcDark?: string; alt?: string };
  /** Icon of the browser tab, below `staticFolder`. */
  favicon?: string;
  /** Colors of links and buttons, `#rrggbb`. */
  colors?: { light: string; dark?: string };
  /** Folder of files that are served unchanged. */
  staticFolder?: string;
  /** Folder of guides in Markdown. */
  guides?: string;
  /** File with synonyms for the search. */
  synonyms?: string;
  /** Links in the navigation bar, after the reference and the guides. */
  navigation?: SiteLink[];
  /** Defaults to the description's contact and license. */
  footer?: { text?: string; links?: SiteLink[] };
  home?: {
    /** Buttons after the one that opens the reference. */
    actions?: SiteLink[];
    features?: { title: string; text: string }[];
    /** Id of the operation shown with its response; defaults to the first suitable one. */
    operation?: string;
    /** A command shown instead of that operation's; `{origin}` is replaced by the site's origin. */
    sample?: string;
  };
  /** Assistants that pages link to; none by default. Readers can hide the links. */
  assistants?: Assistant[];
  /** URL of the repository, for "Edit this page"; overridden by `REPOSITORY_URL`. */
  repositoryUrl?: string;
  /** URL of the published site; overridden by `SITE_URL`. */
  url?: string;
  /** Path of the site; overridden by `BASE_URL`. */
  baseUrl?: string;
  /** How names are turned into the last part of a page's URL; defaults to `words`. */
  slugs?: "words" | "kebab-case";
  product?: Product;
}

/** Lists everything wrong with a configuration, one fault per line. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";

  constructor(file: string, faults: readonly string[]) {
    super(
      `${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    );
  }
}
