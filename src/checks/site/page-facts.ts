/** A URL in a page or style sheet. */
export interface Link {
  url: string;
  /** Element and attribute, such as `img[src]`; `css` for styles. */
  from: string;
  /** Whether it must be a file of the site rather than a page. */
  isAsset: boolean;
  /** Whether it is outside the content: in the navigation, sidebar or footer. */
  isOutsideContent: boolean;
  /** Offset in the file, in UTF-16 code units. */
  offset: number;
}

/** A link or file without a URL, or a link without text. */
export interface EmptyLink {
  problem: "url" | "text";
  url: string;
  offset: number;
  isOutsideContent: boolean;
}

/** The facts of a page, read once. */
export interface PageFacts {
  /** Path below the folder of the site: `docs/guides/index.html`. */
  file: string;
  /** Path of the URL: `/docs/guides/`. */
  path: string;
  ids: Set<string>;
  repeatedIds: { id: string; offset: number; isOutsideContent: boolean }[];
  /** Links without a URL or without text. */
  emptyLinks: EmptyLink[];
  links: Link[];
  canonicals: { url: string; offset: number }[];
  ogUrl: { url: string; offset: number } | undefined;
  alternates: { url: string; offset: number }[];
  refresh: { url: string; offset: number } | undefined;
  isIndexed: boolean;
}

/** Returns the URL path of a page's file, as static hosts serve it. */
export function pathOfFile(file: string): string {
  if (file === "404.html") return "/404.html";
  return `/${file}`.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
}
