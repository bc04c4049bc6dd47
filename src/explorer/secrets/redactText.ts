import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import { type Field, type SecretPolicy } from "./fields";
import { secretByName } from "./names";
import { redact, type StandIn } from "./redact";

/**
 * Replaces the secrets in a JSON text; a text without secrets is returned unchanged.
 *
 * @returns undefined if the text is not valid JSON, so that it cannot be searched, or is itself
 *   removed.
 */
export function redactJson(
  text: string,
  field: Field,
  policy: SecretPolicy,
  standIn: StandIn,
): string | undefined {
  if (text.trim() === "") return text;
  try {
    const value: unknown = parseJson(text);
    const redacted = redact(value, field, policy, standIn);
    if (redacted === undefined) return undefined;
    return stringifyJson(redacted) === stringifyJson(value) &&
      memberCount(text) === memberCount(stringifyJson(value))
      ? text
      : stringifyJson(redacted, 2);
  } catch {
    return undefined;
  }
}

/** Counts the members of all objects in a JSON text, including duplicates, which parsing drops. */
const memberCount = (text: string) =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon)
    .length;

/** Patterns of a name, its separator and its value in JSON, YAML and INI, and XML. */
const assignments = [
  /("(?:[^"\\\n]|\\.)*"\s*:\s*)("(?:[^"\\\n]|\\.)*"?|[^\s,}\]"]+)/g,
  /^([ \t]*(?:- )?[\w.-]+[ \t]*[:=][ \t]*)(.+)$/gm,
  /(<[\w.:-]+(?:\s[^<>]*)?>)([^<>]+)/g,
  /(\s[\w.:-]+\s*=\s*)("[^"]*"|'[^']*')/g,
];

/** The placeholder for secrets in unstructured text. */
export const secretText = "SECRET";

/** Replaces the values of names that denote secrets in text that is not JSON. */
export function redactText(text: string): string {
  return assignments.reduce(
    (before, pattern) =>
      before.replace(pattern, (whole, start: string, value: string) => {
        const name = /\w[\w.:-]*/.exec(start)?.[0] ?? "";
        if (secretByName(name) === undefined) return whole;
        const quote = /^["']/.exec(value)?.[0] ?? "";
        return `${start}${quote}${secretText}${quote}`;
      }),
    text,
  );
}
