/** Something in a page or style sheet that names a URL. */
export interface Link {
  url: string;
  /** Element and attribute, such as `img[src]`; `css` in styles. */
  from: string;
  /** Whether it has to lead to a file of the site rather than to a page. */
  isAsset: boolean;
  /** Whether it stands in what surrounds the content: navigation, sidebar, footer. */
  isOutsideContent: boolean;
  /** Where it begins in the file, counted in UTF-16 units. */
  offset: number;
}

/** A link or file without a URL, or a link without a text. */
export interface EmptyLink {
  problem: "url" | "text";
  url: string;
  offset: number;
  isOutsideContent: boolean;
}

/** What is known of a page after reading it once. */
export interface PageFacts {
  /** Below the folder of the site: `docs/guides/index.html`. */
  file: string;
  /** As it is asked for: `/docs/guides/`. */
  path: string;
  ids: Set<string>;
  repeatedIds: { id: string; offset: number; isOutsideContent: boolean }[];
  /** Links that lead nowhere by themselves: without a URL, or without a text. */
  emptyLinks: EmptyLink[];
  links: Link[];
  canonicals: { url: string; offset: number }[];
  ogUrl: { url: string; offset: number } | undefined;
  alternates: { url: string; offset: number }[];
  refresh: { url: string; offset: number } | undefined;
  isIndexed: boolean;
}

/** The URL of a page's file, as a static host serves it. */
export function pathOfFile(file: string): string {
  if (file === "404.html") return "/404.html";
  return `/${file}`.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
}
