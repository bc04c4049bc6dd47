import { existsSync } from "node:fs";
import path from "node:path";
import type { SiteConfig } from "./site-config";
import { SiteConfigError } from "./site-config";

/**
 * A rule for a value: a function that returns what is wrong with it, or rules for its fields or
 * items.
 */
type Rule = ((value: unknown) => string | undefined) | Rules | [Rule];
interface Rules {
  [key: string]: Rule;
}

const text: Rule = (value) =>
  typeof value === "string" && value.trim() !== ""
    ? undefined
    : "a text is needed";
const color: Rule = (value) =>
  typeof value === "string" && /^#[\da-f]{6}$/i.test(value)
    ? undefined
    : "a color is needed, written as #rrggbb";
const url: Rule = (value) =>
  typeof value === "string" && /^https?:\/\/./i.test(value)
    ? undefined
    : "a URL is needed that begins with https:// or http://";
const promptUrl: Rule = (value) =>
  typeof value === "string" && /^https:\/\/[^{]*\{prompt\}/i.test(value)
    ? undefined
    : "a URL is needed that begins with https:// and has {prompt} in it";
const target: Rule = (value) =>
  typeof value === "string" && /^(\/|https?:\/\/|mailto:)./i.test(value)
    ? undefined
    : "a path of the site is needed that begins with /, or a URL";
const existing: Rule = (value) =>
  typeof value !== "string" || !existsSync(value)
    ? `there is nothing of this name below ${process.cwd()}`
    : undefined;
const slugs: Rule = (value) =>
  value === "words" || value === "kebab-case"
    ? undefined
    : 'it is "words" or "kebab-case"';

const links: Rule = [{ label: text, to: target }];
const rules: Rules = {
  description: text,
  ...{ title: text, tagline: text },
  logo: { src: text, srcDark: text, alt: text },
  favicon: text,
  colors: { light: color, dark: color },
  staticFolder: existing,
  ...{ guides: existing, synonyms: existing },
  navigation: links,
  footer: { text, links },
  home: {
    actions: links,
    features: [{ title: text, text }],
    ...{ operation: text, sample: text },
  },
  assistants: [{ name: text, url: promptUrl }],
  ...{ repositoryUrl: url, url, baseUrl: text },
  slugs,
  product: {
    ...{ name: text, client: text, scopes: [text] },
    ...{ apiPath: text, issuerPath: text },
    probe: { path: text, list: text },
    me: { path: text, username: [text] },
    csrf: { cookie: text, header: text },
  },
};

/** Fields that are required if the object exists. */
const required: Record<string, string[]> = {
  logo: ["src"],
  colors: ["light"],
  product: ["name"],
  "product.probe": ["path", "list"],
  "product.me": ["path", "username"],
  "product.csrf": ["cookie", "header"],
};

/**
 * Checks that a value is a valid site configuration.
 *
 * @param file its path, for messages
 * @throws {SiteConfigError} that names every invalid field and what it must be
 */
export function checkSiteConfig(value: unknown, file: string): SiteConfig {
  if (!isObject(value))
    throw new SiteConfigError(file, ["its default export has to be an object"]);
  const faults = faultsOf(value, rules, []);
  if (faults.length > 0) throw new SiteConfigError(file, faults);
  const config = value as SiteConfig;
  const missing = missingImages(config);
  if (missing.length > 0) throw new SiteConfigError(file, missing);
  return config;
}

function missingImages({ staticFolder, favicon, logo }: SiteConfig): string[] {
  const images = {
    favicon,
    "logo.src": logo?.src,
    "logo.srcDark": logo?.srcDark,
  };
  return Object.entries(images).flatMap(([field, name]) => {
    if (name === undefined || /^https?:/i.test(name)) return [];
    if (staticFolder === undefined)
      return [`${field}: staticFolder is needed too`];
    return existsSync(path.join(staticFolder, name))
      ? []
      : [`${field}: there is no file ${name} in ${staticFolder}`];
  });
}

function faultsOf(value: unknown, rule: Rule, keys: string[]): string[] {
  const at = keys.join(".");
  if (typeof rule === "function") {
    const fault = rule(value);
    return fault === undefined ? [] : [`${at}: ${fault}`];
  }
  if (Array.isArray(rule)) {
    if (!Array.isArray(value)) return [`${at}: a list is needed`];
    return value.flatMap((item, index) =>
      faultsOf(item, rule[0], [...keys, String(index)]),
    );
  }
  if (!isObject(value)) return [`${at}: an object is needed`];
  const isItem = /\d$/.test(at);
  const needed = isItem ? Object.keys(rule) : (required[at] ?? []);
  return [
    ...needed
      .filter((key) => value[key] === undefined)
      .map((key) => `${[...keys, key].join(".")} is missing`),
    ...Object.entries(value).flatMap(([key, child]) => {
      const below = Object.hasOwn(rule, key) ? rule[key] : undefined;
      if (below === undefined)
        return [
          `${[...keys, key].join(".")} is unknown; allowed are ${Object.keys(rule).join(", ")}`,
        ];
      return child === undefined ? [] : faultsOf(child, below, [...keys, key]);
    }),
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
