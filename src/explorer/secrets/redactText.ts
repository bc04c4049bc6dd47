import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import { type Field, type SecretPolicy } from "./fields";
import { secretByName } from "./names";
import { redact, type StandIn } from "./redact";

/**
 * JSON text with a stand-in for each secret; untouched, spacing and all, where it has none.
 *
 * @returns nothing where the text is no JSON, so that it cannot be looked through, or is left out.
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

/** How many members the objects of a JSON text have; parsing drops those that are there twice. */
const memberCount = (text: string) =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon)
    .length;

/** A name, what comes between it and its value, the value: in JSON, in YAML and INI, in XML. */
const assignments = [
  /("(?:[^"\\\n]|\\.)*"\s*:\s*)("(?:[^"\\\n]|\\.)*"?|[^\s,}\]"]+)/g,
  /^([ \t]*(?:- )?[\w.-]+[ \t]*[:=][ \t]*)(.+)$/gm,
  /(<[\w.:-]+(?:\s[^<>]*)?>)([^<>]+)/g,
  /(\s[\w.:-]+\s*=\s*)("[^"]*"|'[^']*')/g,
];

/** What stands for a secret in text that is no data. */
export const secretText = "SECRET";

/** Text of another kind with stand-ins for values beside names that stand for secrets. */
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
