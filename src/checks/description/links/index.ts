import type { Description } from "../../../description";
import type { Fault } from "../fault";
import { checkUrl } from "./url";
import { urlFields } from "./fields";
import { type TextLink, linksOf } from "./markdown";
import { checkOperationLinks } from "./operation-links";
import type { SiteContents } from "./site";
import { markdownTexts } from "./texts";

/** Checks all links of a description: in texts, in URL fields, and between operations. */
export function checkLinks(
  description: Description,
  site: SiteContents,
): Fault[] {
  return [
    ...markdownTexts(description).flatMap(({ pointer, text }) =>
      mayHoldLinks.test(text)
        ? linksOf(text).flatMap((link) => checkTextLink(link, pointer, site))
        : [],
    ),
    ...urlFields(description, site),
    ...checkOperationLinks(description),
  ];
}

/** Skips parsing most texts, which contain none of these. */
const mayHoldLinks = /[[<]|:\/\/|www\.|@/;

function checkTextLink(
  { kind, target, part }: TextLink,
  pointer: string,
  site: SiteContents,
): Fault[] {
  const place = { pointer, part };
  if (kind === "html")
    return [
      {
        ...place,
        rule: "text-html",
        severity: "warning",
        message: `Pages show the HTML ${target}> as plain text.`,
        hint: "Write Markdown, or put it in backticks.",
      },
    ];
  if (kind === "undefined")
    return [
      {
        ...place,
        rule: "link-undefined",
        message: `The link refers to [${target}], which the text does not define.`,
        hint: `Add a line [${target}]: URL to the text.`,
      },
    ];
  const fault = checkUrl(target, site);
  return fault ? [{ ...place, ...fault }] : [];
}
