const technicalNoun = /(?:view\s?set|serializer)(?: mixin)?\.?$/i;
const technicalStart =
  /^(?:(?:rest_framework )?(?:view\s?set|serializer|mixin) (?:for|to|that|which|of)|serialize|(?:base|pseudo) (?:serializer )?class|custom list method)\b/i;
const className = /^\p{Lu}(?:\S*\p{Ll}\S*\p{Lu}\S*|\p{Lu}+\p{Ll}\S*)$/u;

/**
 * Returns whether a text is useless to readers because it only names the code it comes from, such
 * as "OAuth2Provider Viewset".
 */
export function isEmptyText(text: string): boolean {
  const [first = "", ...others] = text.trim().split(/\n\s*\n/);
  const line = first.replace(/\s+/g, " ").trim();
  if (others.length > 0) return false;
  if (line === "" || line.toLowerCase() === "settings view") return true;
  if (technicalStart.test(line) || className.test(line)) return true;
  return technicalNoun.test(line) && line.split(" ").length <= 6;
}
