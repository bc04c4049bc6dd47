import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { UserThemeConfig } from "@docusaurus/theme-common";
import { colorStyles } from "./colors";
import { escapeMarkup } from "./escape-markup";
import { docsRoute, generatedDir, referencePath } from "./routes";
import type { SiteConfig, SiteLink } from "./site-config";
import type { SiteInfo } from "./site-info";

/** Content of the home page, passed as a custom field of Docusaurus' configuration. */
export interface Home {
  title: string;
  tagline: string;
  /** Path of the reference's first page. */
  reference: string;
  actions: SiteLink[];
  features: { title: string; text: string }[];
  sample?: string;
}

/**
 * Returns the title and tagline of a site: from its configuration, otherwise from its description.
 */
export function namesOf(config: SiteConfig, info: SiteInfo) {
  return {
    title: config.title ?? info.title,
    tagline: config.tagline ?? info.summary?.replace(/\.\s*$/, "") ?? "",
  };
}

export function homeOf(
  config: SiteConfig,
  info: SiteInfo,
  reference: string,
): Home {
  const { actions = [], features = [], sample } = config.home ?? {};
  return {
    ...namesOf(config, info),
    reference,
    actions,
    features,
    ...(sample !== undefined && { sample }),
  };
}

/** Returns the navigation bar and the footer. */
export function themeOf(
  config: SiteConfig,
  info: SiteInfo,
  reference: string,
): UserThemeConfig {
  const { logo, navigation = [] } = config;
  const { title } = namesOf(config, info);
  const footer = footerOf(config, info);
  return {
    navbar: {
      title,
      ...(logo && { logo: { alt: "", ...logo } }),
      items: [
        // Not linked by sidebar, because every page would then have to know all pages.
        {
          to: reference,
          label: "Reference",
          activeBasePath: `${docsRoute}/${referencePath}`,
        },
        ...(config.guides
          ? [
              {
                to: `/${docsRoute}/guides`,
                label: "Guides",
                activeBasePath: `${docsRoute}/guides`,
              },
            ]
          : []),
        ...navigation.map(linkItem),
      ],
    },
    colorMode: { respectPrefersColorScheme: true },
    ...(footer && { footer }),
  };
}

/**
 * Returns the footer. The copyright is rendered as HTML and therefore escaped; texts of a
 * description, which are untrusted, are only used as labels of links.
 */
function footerOf(
  { footer }: SiteConfig,
  { contact, license }: SiteInfo,
): UserThemeConfig["footer"] {
  if (footer)
    return {
      ...(footer.links && { links: footer.links.map(linkItem) }),
      ...(footer.text && { copyright: escapeMarkup(footer.text) }),
    };
  const links = [
    { label: contact?.name ?? "Contact", to: contact?.url },
    {
      label: contact?.email,
      to: contact?.email && `mailto:${contact.email}`,
    },
    { label: license && `License: ${license.name}`, to: license?.url },
  ].flatMap(({ label, to }) =>
    label && to && /^(https?|mailto):/i.test(to) && URL.canParse(to)
      ? [{ label, href: to }]
      : [],
  );
  return links.length > 0 ? { links } : undefined;
}

function linkItem({ label, to }: SiteLink) {
  return to.startsWith("/") ? { label, to } : { label, href: to };
}

/**
 * Writes the stylesheet of the site's colors if it is missing or outdated.
 *
 * @returns the file
 */
export function writeColors({ colors }: SiteConfig): string {
  const file = path.resolve(generatedDir, "colors.css");
  const styles = colorStyles(colors);
  if (readIfThere(file) !== styles) {
    mkdirSync(generatedDir, { recursive: true });
    writeFileSync(file, styles);
  }
  return file;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
