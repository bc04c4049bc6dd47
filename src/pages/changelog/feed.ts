import { createHash } from "node:crypto";
import { presentCounts } from "../../description";
import { changelogFeed } from "../../config/routes";
import { escapeMarkup } from "../../config/escape-markup";
import { apiTitle } from "../overview/info-page";
import type { PagePlan } from "../plan";
import { changeGroups } from "./group";
import type { ChangelogEntry } from "./types";
import { severityTitles, versionTitle } from "./version-page";

/**
 * Returns an Atom feed with one entry for each version.
 *
 * @param site URL of the site, with a trailing slash
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(plan: PagePlan, site: string): string {
  const { entries, page } = plan.changelog ?? { entries: [], page: "" };
  const api = apiTitle(plan.description.info);
  const url = (name: string) => `${site}${plan.href(name).slice(1)}/`;
  const dates = entries.map(({ facts }) => facts.date).sort();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${[
  node("id", idOf(api)),
  node("title", `${api}: changelog`),
  node("updated", instant(dates.at(-1) ?? "1970-01-01")),
  link("self", `${site}${changelogFeed}`, "application/atom+xml"),
  link("alternate", url(page), "text/html"),
  `<author>${node("name", api)}</author>`,
  ...entries.map(
    (entry) => `<entry>
${[
  node("id", idOf(api, entry.facts.from.name, entry.facts.to.name)),
  node("title", `${api}: ${versionTitle(entry)}`),
  node("updated", instant(entry.facts.date)),
  link("alternate", url(entry.page), "text/html"),
  node("summary", summaryOf(entry)),
  `<content type="html">${escapeMarkup(xmlText(contentOf(entry)))}</content>`,
].join("\n")}
</entry>`,
  ),
].join("\n")}
</feed>
`;
}

function summaryOf(entry: ChangelogEntry): string {
  const counts = presentCounts(entry.facts).map(
    ([severity, count]) =>
      `${String(count)} ${severityTitles[severity].toLowerCase()}`,
  );
  return `Since ${entry.facts.from.name}: ${counts.join(", ") || "nothing"}.`;
}

/** Returns all changes as HTML, breaking changes first. */
function contentOf(entry: ChangelogEntry): string {
  return presentCounts(entry.facts)
    .map(([severity]) => {
      const groups = changeGroups(entry, severity).map(
        ({ title, subjects }) =>
          `<h3>${escapeMarkup(title)}</h3><ul>${subjects
            .map(
              (subject) =>
                `<li><code>${escapeMarkup(subject.title)}</code><ul>${subject.changes
                  .map(
                    ({ where, message }) =>
                      `<li>${where ? `<code>${escapeMarkup(where.replace(/^\./, ""))}</code>: ` : ""}${escapeMarkup(message)}</li>`,
                  )
                  .join("")}</ul></li>`,
            )
            .join("")}</ul>`,
      );
      return `<h2>${severityTitles[severity]}</h2>${groups.join("")}`;
    })
    .join("");
}

function node(name: string, text: string): string {
  return `<${name}>${escapeMarkup(xmlText(text))}</${name}>`;
}

/**
 * Removes the characters that XML cannot represent.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
function xmlText(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    "",
  );
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;
}

/** Returns the start of a day as a timestamp (RFC 3339). */
function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

const namespace = "8c1b6a4e-0f0e-5c39-9c0b-6d2f3a7e5b11";

/**
 * Returns a UUID that depends only on the names, so it is the same wherever the site is published.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
function idOf(...names: string[]): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(names.join("\n"))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const parts = [0, 8, 12, 16, 20].map((start, index, starts) =>
    hex.slice(start, starts[index + 1] ?? 32),
  );
  return `urn:uuid:${parts.join("-")}`;
}
